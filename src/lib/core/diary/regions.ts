/**
 * Places on the body where someone can feel something. Ids are stored for years: never rename or reuse one.
 * Left and right are always the person's own, from the front as well as from behind.
 */
import type { Translated } from '../lang.ts'

export type RegionView = 'front' | 'back' | 'both'
export type RegionSide = 'left' | 'right' | 'middle'

export interface Region {
  readonly id: RegionId
  /** From which side of the body it is seen. */
  readonly view: RegionView
  readonly side: RegionSide
  readonly name: Translated
}

const middle = [
  ['head', 'both', 'hoofd', 'head'],
  ['face', 'front', 'gezicht en kaak', 'face and jaw'],
  ['neck', 'both', 'nek en hals', 'neck and throat'],
  ['chest', 'front', 'borst', 'chest'],
  ['belly', 'front', 'buik', 'belly'],
  ['pelvis', 'front', 'onderbuik en bekken', 'lower belly and pelvis'],
  ['mid-back', 'back', 'middenrug', 'middle back'],
  ['tailbone', 'back', 'stuitje', 'tailbone'],
] as const

const paired = [
  ['shoulder', 'both', { left: 'linkerschouder', right: 'rechterschouder' }, 'shoulder'],
  ['upper-back', 'back', { left: 'bovenrug links', right: 'bovenrug rechts' }, 'upper back'],
  ['lower-back', 'back', { left: 'onderrug links', right: 'onderrug rechts' }, 'lower back'],
  ['hip', 'both', { left: 'linkerheup en bil', right: 'rechterheup en bil' }, 'hip and buttock'],
  ['upper-arm', 'both', { left: 'linkerbovenarm', right: 'rechterbovenarm' }, 'upper arm'],
  ['elbow', 'both', { left: 'linkerelleboog', right: 'rechterelleboog' }, 'elbow'],
  ['forearm', 'both', { left: 'linkeronderarm', right: 'rechteronderarm' }, 'forearm'],
  ['hand', 'both', { left: 'linkerhand en pols', right: 'rechterhand en pols' }, 'hand and wrist'],
  ['thigh', 'both', { left: 'linkerbovenbeen', right: 'rechterbovenbeen' }, 'thigh'],
  ['knee', 'both', { left: 'linkerknie', right: 'rechterknie' }, 'knee'],
  ['lower-leg', 'both', { left: 'linkeronderbeen', right: 'rechteronderbeen' }, 'lower leg'],
  ['foot', 'both', { left: 'linkervoet en enkel', right: 'rechtervoet en enkel' }, 'foot and ankle'],
] as const

export type RegionId = (typeof middle)[number][0] | `${(typeof paired)[number][0]}-${'left' | 'right'}`

/** Every region, from head to foot. */
export const regions: readonly Region[] = [
  ...middle.map(([id, view, nl, en]): Region => ({ id, view, side: 'middle', name: { nl, en } })),
  ...paired.flatMap(([part, view, nl, en]) =>
    (['left', 'right'] as const).map((side): Region => ({
      id: `${part}-${side}`,
      view,
      side,
      name: { nl: nl[side], en: `${side} ${en}` },
    })),
  ),
].sort((a, b) => height(a.id) - height(b.id))

/** The region with this id; `null` when there is none. */
export const parseRegion = (id: unknown): Region | null => regions.find((region) => region.id === id) ?? null

/** The regions that can be pressed on one side of the body. */
export const regionsSeenFrom = (view: 'front' | 'back') =>
  regions.filter((region) => region.view === view || region.view === 'both')

/** From head to foot, torso before arms: the order in which people say where it hurts. */
function height(id: RegionId): number {
  const order =
    'head face neck shoulder chest upper-back mid-back belly lower-back pelvis tailbone hip upper-arm elbow forearm hand thigh knee lower-leg foot'
  return order.split(' ').indexOf(id.replace(/-(left|right)$/, ''))
}
