import { ink, lamp, moved } from '../lines.ts'
import type { Sketch } from '../lines.ts'
import { face, skull, eye, ear, nape, throat, collar } from './profile.ts'

// Closer by: head and shoulders, for the open circle.
const near = (d: string) => moved(d, -38, 5, 1.18)

/** The picture of Nu even. */
export const now: Record<string, Sketch> = {
  // Nu even: eyes closed, a hand on the heart, in the circle that has been left open
  nuEven: {
    viewBox: '0 0 160 160',
    layers: [
      lamp('M84 28 C116 28 138 52 136 84 C134 114 112 136 82 136 C52 136 28 114 28 82 C28 52 52 28 84 28Z'),
      ink([
        [
          'M96 13 C54 1 12 34 12 80 C12 120 42 148 80 148 C120 148 150 118 148 78 C147 58 138 40 122 28',
          { w: 4.2, wob: 0.7, tin: 0.3, tout: 0.2, every: 11 },
        ],
      ]),
      ink(
        [
          [near(face), { wob: 0.12, tin: 0.9 }],
          near(skull),
          [near('M87 33 C94 36 99 40 102 46'), { w: 1.9 }],
          [near('M113 62 C111 58 108 55 106 54'), { w: 1.9 }],
          [near(eye), { w: 1.9, wob: 0.1 }],
          [near(ear), { w: 1.9, wob: 0.1 }],
          near(nape),
          near(throat),
          [near(collar), { w: 1.9 }],
          near('M95 77 C87 81 80 90 77 103'),
          near('M118 76 C129 80 137 89 141 100'),
          [near('M108 91 C102 87 95 87 92 90 C90 93 91 97 95 99 C99 101 104 102 108 103'), { w: 2.1, wob: 0.2 }],
          [near('M94 91 C97 91 100 92 103 93'), { w: 1.6, wob: 0.1 }],
          [near('M93 95 C96 95 99 96 102 97'), { w: 1.6, wob: 0.1 }],
          near('M108 91 C114 94 119 97 125 99'),
          near('M108 103 C113 106 118 108 122 110'),
          near('M125 99 C126 94 125 89 122 85'),
        ],
        { wob: 0.3 },
      ),
    ],
  },
}
