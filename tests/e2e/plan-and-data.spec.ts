import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { firstUse, visit, wordsOf } from './walk.ts'

const words = wordsOf('nl')

test.use({ timezoneId: 'Europe/Amsterdam' })

async function download(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${button}`) }).click(),
  ])
  return { name: file.suggestedFilename(), path: await file.path() }
}

async function writeToday(page: Page, text: string) {
  await visit(page, '/app/dagboek', 'nl')
  await page.getByRole('textbox').first().fill(text)
  await page.getByRole('textbox').first().blur()
  await expect(page.getByText(words.diary.done.saved).first()).toBeVisible()
}

test('a rest moment goes into the plan, into Vandaag and into a calendar file, and can be paused', async ({ page }) => {
  await page.clock.install({ time: '2026-11-23T20:25:00+01:00' })
  await firstUse(page, 'nl')
  await visit(page, '/app/plan', 'nl')
  await page.getByRole('button', { name: words.plan.add }).click()
  await page.getByLabel(words.plan.time).fill('')
  await page.getByRole('button', { name: words.common.save, exact: true }).click()
  await expect(page.getByText(words.plan.noTime)).toBeVisible()
  await page.getByLabel(words.plan.time).fill('20:30')
  await page.getByRole('button', { name: words.common.save, exact: true }).click()
  const { name, path } = await download(page, words.plan.calendarButton)
  expect(name).toBe('regie-plan.ics')
  const calendar = readFileSync(path, 'utf8')
  expect(calendar).toContain('SUMMARY:Rustmoment')
  expect(calendar).toContain('DTSTART;TZID=Europe/Amsterdam:20261123T203000')
  expect(calendar).not.toContain('Niets')

  await visit(page, '/app', 'nl')
  await expect(page.getByText(words.app.today.planned('20:30'))).toBeVisible()
  await visit(page, '/app/plan', 'nl')
  await page.getByRole('button', { name: words.plan.pauseWeek }).click()
  await expect(page.getByText(words.plan.paused('30 november'))).toBeVisible()
  await visit(page, '/app', 'nl')
  await expect(page.getByText(words.app.today.planned('20:30'))).toHaveCount(0)
})

test('everything can be taken along, erased in two taps, and brought back', async ({ page }) => {
  test.slow()
  await firstUse(page, 'nl')
  await writeToday(page, 'met de hond naar het water')
  await visit(page, '/app/gegevens', 'nl')
  const { name, path } = await download(page, words.data.take.json)
  expect(name).toMatch(/^regie-\d{4}-\d{2}-\d{2}\.json$/)
  expect(readFileSync(path, 'utf8')).toContain('met de hond naar het water')
  const copy = test.info().outputPath('regie.json')
  writeFileSync(copy, readFileSync(path))

  await page.getByRole('button', { name: words.data.erase.open }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.data.erase.yes }).click()
  await expect(page.getByText(words.data.erase.doneTitle).first()).toBeVisible()
  await visit(page, '/app', 'nl')
  await expect(page.getByRole('button', { name: words.begin.start })).toBeVisible()

  await visit(page, '/app/gegevens', 'nl')
  await page.locator('input[type=file]').setInputFiles(copy)
  await page.getByRole('button', { name: words.data.restore.apply }).click()
  await visit(page, '/app/dagboek', 'nl')
  await expect(page.getByRole('textbox').first()).toHaveValue('met de hond naar het water')
})

test('a damaged file is refused whole, with the reason, and what was there stays', async ({ page }) => {
  await firstUse(page, 'nl')
  await writeToday(page, 'dit blijft')
  const damaged = test.info().outputPath('stuk.json')
  writeFileSync(damaged, '{"format":"regie","version":1,"entries":[{"day":"2026-02-30"}')
  await visit(page, '/app/gegevens', 'nl')
  await page.locator('input[type=file]').setInputFiles(damaged)
  await expect(page.getByText(words.data.restore.untouched)).toBeVisible()
  await visit(page, '/app/dagboek', 'nl')
  await expect(page.getByRole('textbox').first()).toHaveValue('dit blijft')
})
