import { faint, ink, lamp, moved, oval, paper } from '../lines.ts'
import type { Sketch } from '../lines.ts'
import {
  face,
  skull,
  eye,
  ear,
  nape,
  throat,
  back,
  seat,
  farShoe,
  ground,
  small,
  person,
  head,
  chair,
  armOnBelly,
  collar,
  chest,
  belly,
  wash,
} from './profile.ts'

// Closer by: head and shoulders, for the open circle.
const near = (d: string) => moved(d, -38, 5, 1.18)

export const seated: Record<string, Sketch> = {
  zittend: {
    viewBox: '6 16 174 178',
    layers: [
      lamp(wash),
      ground,
      chair,
      head,
      ink([
        ['M87 33 C94 36 99 40 102 46', { w: 1.8 }],
        ['M113 62 C111 58 108 55 106 54', { w: 1.8 }],
        ...person.slice(2),
        chest,
        [collar, { w: 1.8 }],
        belly,
      ]),
      armOnBelly,
      faint([farShoe, 'M78 102 C75 108 75 114 78 120', 'M71 99 C67 107 67 115 71 123'], { tin: 0.3, tout: 0.3 }),
    ],
  },
  zwanger: {
    viewBox: '6 16 174 178',
    layers: [
      lamp(
        'M96 84 C110 80 122 86 126 98 C130 116 130 128 124 137 C108 142 90 138 80 130 C70 124 68 112 76 102 C84 96 88 88 96 84Z',
      ),
      ground,
      chair,
      head,
      // hair in a tail
      ink([
        ['M87 33 C95 36 102 38 109 46', { w: 1.8 }],
        ['M116 44 C123 46 127 54 126 64 C126 70 123 73 121 70 C119 65 121 56 115 50', { w: 2 }],
        ...person.slice(2),
        'M95 77 C90 83 88 89 87 94',
        [collar, { w: 1.8 }],
        'M87 94 C76 98 69 107 70 116 C71 122 76 124 84 123',
      ]),
      ink([
        'M120 86 C127 96 131 107 129 114 C127 121 119 122 111 120 C104 119 97 118 92 117',
        'M106 92 C108 100 111 105 113 109 C106 108 98 107 92 107',
        ['M92 107 C88 104 81 104 78 107 C76 110 78 114 82 115 C86 116 89 117 92 117', { w: 2 }],
        ['M79 108 C82 108 85 109 87 110', { w: 1.5 }],
      ]),
      faint([farShoe, 'M62 100 C58 107 58 115 62 122'], { tin: 0.3, tout: 0.3 }),
    ],
  },
  rolstoel: {
    viewBox: '2 16 182 178',
    layers: [
      lamp(wash),
      ground,
      head,
      ink([
        ['M87 33 C91 38 97 40 103 41 C106 44 108 50 113 61', { w: 1.8 }],
        ...person.slice(2, 6),
        'M92 124 C78 121 63 121 53 125 C46 128 45 134 44 140 C42 150 40 158 37 166',
        'M118 142 C100 144 82 144 67 145 C63 154 60 162 56 169',
        'M37 166 C31 168 24 170 23 174 C32 177 45 177 55 175 C56 173 57 171 56 169',
        chest,
        [collar, { w: 1.8 }],
        belly,
      ]),
      armOnBelly,
      // seat, back and handle; a large wheel, a small one, a rest for the feet
      paper(
        'M120 116 C142 116 159 133 159 154 C159 175 142 188 120 188 C100 188 84 174 84 154 C84 146 86 142 90 140 L118 142 C130 140 134 136 134 128 L134 118Z',
      ),
      ink([
        [oval(122, 151, 37), { w: 2.5, wob: 0.5, tin: 0.3, tout: 0.2 }],
        [oval(122, 151, 31), { w: 1.6, wob: 0.5, tin: 0.3, tout: 0.2 }],
        [oval(122, 151, 4), { w: 2, wob: 0.1, tin: 0.3, tout: 0.2 }],
        'M140 118 C140 104 140 94 142 84 C146 82 152 82 157 83',
        'M84 147 C78 147 72 147 66 148 C60 156 56 166 52 178',
        ['M26 179 C36 178 48 178 58 180', { w: 2.6 }],
        [oval(70, 179, 8.5), { w: 2.2, wob: 0.2, tin: 0.3, tout: 0.2 }],
        ['M70 171 C71 163 72 155 72 148', { w: 2 }],
      ]),
      faint(
        [
          'M122 146 L122 121',
          'M122 156 L122 181',
          'M117 151 L92 151',
          'M127 151 L152 151',
          'M118 148 L101 130',
          'M126 154 L143 172',
          'M126 148 L143 130',
          'M118 154 L101 172',
        ],
        { w: 1.3, wob: 0.2 },
      ),
    ],
  },
  ouder: {
    viewBox: '6 16 174 178',
    layers: [
      lamp(wash),
      ground,
      // a bench
      ink([
        'M70 147 C96 145 134 145 168 147',
        'M70 153 C96 151 134 151 168 153',
        'M70 147 L70 153',
        'M168 147 L168 153',
        'M82 153 C81 166 81 178 80 188',
        'M156 153 C157 166 157 178 158 188',
      ]),
      head,
      ink([
        // a low knot, and glasses
        ['M87 33 C93 40 102 42 112 46', { w: 1.8 }],
        ['M117 46 C124 44 128 50 125 56 C122 61 116 59 115 55', { w: 2 }],
        ...person.slice(2),
        'M95 77 C90 83 88 92 88 102',
        [collar, { w: 1.8 }],
        'M89 116 C88 120 89 123 92 124',
      ]),
      // both hands on the stick
      ink([
        'M120 86 C126 96 129 105 125 112 C120 118 108 118 98 116 C88 114 78 112 71 110',
        'M106 90 C107 97 108 102 110 105 C100 105 88 104 74 101',
        ['M74 101 C69 98 62 98 60 101 C58 105 61 109 66 110 C68 110 70 110 71 110', { w: 2 }],
        ['M61 102 C65 102 68 103 70 104', { w: 1.5 }],
        ['M61 106 C64 106 66 107 68 107', { w: 1.5 }],
        ['M72 97 C66 94 58 95 54 98', { w: 2.6 }],
        ['M62 110 C60 136 57 162 54 187', { w: 2.8 }],
      ]),
      faint([farShoe]),
    ],
  },
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
