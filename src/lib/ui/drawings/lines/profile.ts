import { faint, ink } from '../lines.ts'
import type { Layer } from '../lines.ts'

// Someone in profile, facing the light on the left. Ground at y = 188, seat at y = 145, crown at y = 26.
export const face =
  'M87 33 C84 37 83 40 82.5 43 C81 46 78.5 49 78 51 C78.5 53 81 53 82 54 C80.5 55.5 80.5 57 82 58 C80.8 59.5 81 61 82.5 62 C81.8 65 82.5 68.5 86.5 69.5 C91 70.5 95 68 98 65'
export const skull = 'M87 33 C92 24 107 22 115 31 C122 40 120 54 113 62'
export const eye = 'M86 48.5 C87.5 50 89 50 90.5 49'
export const ear = 'M103 49 C102 44.5 106 44 107 47.5 C107.5 50.5 105.5 53.5 103.5 53'
export const nape = 'M113 61 C112 67 114 72 118 76'
export const throat = 'M97 66 C98 70 97 73 95 77'
const back = 'M118 76 C127 81 132 93 134 106 C135 116 135 124 134 131'
const seat = 'M134 130 C134 137 129 142 118 142'
const lap = 'M92 124 C78 121 63 121 53 125 C46 128 45 136 46 143 C47 155 47 168 46 178'
const underLeg = 'M118 142 C100 144 82 144 69 145 C66 156 66 168 65 178'
const shoe = 'M46 178 C39 181 31 183 30 187 C39 189 53 189 65 187 C66 184 66 181 65 178'
export const farShoe = 'M34 183 C28 184 23 185 22 187 C25 188 28 188 31 188'
export const ground = faint(['M10 190 C60 187 120 187 176 190'])

const small = { w: 1.7, wob: 0.15 }
export const person = [face, skull, nape, throat, back, seat, lap, underLeg, shoe]
export const head: Layer = ink([
  [face, { w: 2.1, wob: 0.12, tin: 0.9 }],
  [skull, { wob: 0.3 }],
  [eye, small],
  [ear, small],
])

export const chair = ink([
  'M66 147 C92 146 118 146 143 147',
  'M66 153 C92 152 118 152 142 153',
  'M66 147 L66 153',
  'M75 153 C74 166 73 177 72 188',
  'M138 153 C139 166 141 177 142 188',
  'M143 153 C142 124 142 104 146 86',
  'M151 87 C149 108 148 130 148 188',
  ['M146 86 C147 84 150 84 151 87', { w: 2 }],
])

// The near arm, bent, with the hand flat on the belly.
export const armOnBelly = ink([
  'M120 86 C127 96 131 107 129 115 C127 122 120 123 113 121 C108 120 103 119 99 118',
  'M106 92 C108 100 111 106 114 110 C109 109 103 109 99 109',
  ['M99 109 C95 106 89 106 86 109 C84 112 86 116 90 117 C93 118 96 118 99 118', { w: 2 }],
  ['M87 110 C90 110 93 111 95 112', { w: 1.5 }],
])
export const collar = 'M96 76 C102 81 110 81 117 76'
export const chest = 'M95 77 C90 83 88 92 88 101'
export const belly = 'M87 117 C87 121 88 124 92 125'
export const wash = 'M97 80 C110 76 124 82 129 96 C135 116 136 128 131 138 C116 142 100 140 91 132 C86 116 88 92 97 80Z'
