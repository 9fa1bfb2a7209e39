import { expect, test } from 'vitest'
import { addressesOf, fileFor, indexOf, isSameFile, namedPictures } from './picture-files.ts'

const site = 'https://demo.example/wp-content/uploads'
const found = (address: string, ...paths: string[]) => fileFor(address, indexOf(paths), namedPictures([address]))

test('a picture is found by its name, in the folder of its month, in whatever she put around that', () => {
  expect(found(`${site}/2019/05/stoel.jpg`, 'uploads/2019/05/stoel.jpg', 'x.jpg')).toBe('uploads/2019/05/stoel.jpg')
  expect(found(`${site}/2019/05/stoel.jpg`, '05/stoel.jpg')).toBe('05/stoel.jpg')
  expect(found(`${site}/2019/05/stoel.jpg`, 'mijn foto’s/Stoel.JPG')).toBe('mijn foto’s/Stoel.JPG')
  expect(found('https://demo.example/content/images/size/w600/2021/02/bos.jpg', 'content/images/2021/02/bos.jpg')).toBe(
    'content/images/2021/02/bos.jpg',
  )
})

test('the file it was made from goes before a smaller one', () => {
  const files = ['2019/05/stoel-300x200.jpg', '2019/05/stoel.jpg']
  expect(found(`${site}/2019/05/stoel-300x200.jpg`, ...files)).toBe('2019/05/stoel.jpg')
  expect(found(`${site}/2019/05/stoel-300x200.jpg`, files[0] ?? '')).toBe('2019/05/stoel-300x200.jpg')
})

test('letters are compared as they are read, however they were written', () => {
  expect(found(`${site}/2019/05/caf%C3%A9.jpg`, '2019/05/cafe\u0301.jpg')).toBe('2019/05/cafe\u0301.jpg')
})

test('never a picture of another month, and never one of two', () => {
  expect(found(`${site}/2019/05/stoel.jpg`, '2018/01/stoel.jpg')).toBeNull()
  expect(found('https://demo.example/content/images/bos.jpg', 'content/images/2021/02/bos.jpg')).toBeNull()
  expect(found(`${site}/2019/05/stoel.jpg`, 'a/stoel.jpg', 'b/stoel.jpg')).toBeNull()
  expect(found(`${site}/2019/05/stoel.jpg`, 'a/stoel.jpg', '05/stoel.jpg')).toBe('05/stoel.jpg')
  expect(found(`${site}/2019/05/constructor`, 'x.jpg')).toBeNull()
})

test('a file in no month’s folder never stands for two pictures', () => {
  const [older, newer] = [`${site}/2018/01/stoel.jpg`, `${site}/2019/05/stoel-300x200.jpg`]
  const all = namedPictures([older, newer, `${site}/2019/05/stoel.jpg`, `${site}/2019/05/bos.jpg`])
  const of = (address: string, ...paths: string[]) => fileFor(address, indexOf(paths), all)
  expect([of(older, 'foto/stoel.jpg'), of(newer, 'foto/stoel.jpg'), of(newer, 'foto/stoel-300x200.jpg')]).toEqual([
    ...[null, null, null],
  ])
  expect([of(older, '01/stoel.jpg'), of(newer, '01/stoel.jpg')]).toEqual(['01/stoel.jpg', null])
  expect(of(`${site}/2019/05/bos.jpg`, 'foto/bos.jpg')).toBe('foto/bos.jpg')
  // Two sizes are one picture, also through a server that makes them small.
  const sizes = [newer, 'https://i0.wp.com/demo.example/wp-content/uploads/2019/05/stoel.jpg?w=300']
  expect(fileFor(newer, indexOf(['stoel.jpg']), namedPictures(sizes))).toBe('stoel.jpg')
})

test('on her old site it is asked for whole first, past a server that makes pictures small', () => {
  expect(addressesOf(`${site}/2019/05/stoel-300x200.jpg`)).toEqual([
    `${site}/2019/05/stoel.jpg`,
    `${site}/2019/05/stoel-300x200.jpg`,
  ])
  expect(addressesOf('https://i0.wp.com/demo.example/a.jpg?w=300')[0]).toBe('https://demo.example/a.jpg')
  expect(addressesOf('https://demo.example/content/images/size/w600/a.jpg')[0]).toBe(
    'https://demo.example/content/images/a.jpg',
  )
  expect([addressesOf('/a.jpg'), addressesOf('file:///etc/passwd')]).toEqual([[], []])
})

test('two sizes are one picture', () => {
  expect(isSameFile(`${site}/a-300x200.jpg`, `${site}/a.jpg`)).toBe(true)
  expect(isSameFile(`${site}/a.jpg`, `${site}/b.jpg`)).toBe(false)
})
