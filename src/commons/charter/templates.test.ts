import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { loadFolder, slicesOf } from '../../kernel/slices.ts'
import { charterFrom } from './compose.ts'
import { clausesOf } from './paths.ts'
import { powersFor, switchedOn } from './powers.ts'
import { setRegistry } from './registry.ts'
import { sentencesOf } from './sentences.ts'
import { readTemplates, templates } from './templates.ts'
import { problemsOf } from './validity.ts'

const source = join(import.meta.dirname, '../..')
const groups = await Promise.all(['commons', 'capabilities'].map((group) => loadFolder(join(source, group))))
const slices = slicesOf(groups.flat())
setRegistry(slices)

/** Powers nobody has in some template, and why that is meant. */
const meantEmpty: string[] = []

test.each(templates.map((one) => [one.code, one] as const))(
  '%s fits everything the program has',
  (_, template) => {
    const data = charterFrom(template)
    expect(problemsOf(data, slices)).toEqual([])
    const empty = Object.keys(data.powers).filter((name) => data.powers[name]!.who.length === 0)
    expect(empty.filter((name) => !meantEmpty.includes(name))).toEqual([])
  },
)

test.each(templates.map((one) => [one.code, one] as const))(
  '%s names nothing that is not there',
  (_, template) => {
    const on = {
      capabilities: template.capabilities.filter((name) => slices.slice(name)),
      layers: template.layers,
    }
    const powers = powersFor(slices, on).map((one) => one.name)
    const dials = switchedOn(slices, on.capabilities).flatMap((slice) => slice.dials.map((one) => one.name))
    const isHere = (name: string) => slices.slice(name.slice(0, name.indexOf('.')))
    expect(powers).toEqual(expect.arrayContaining(Object.keys(template.powers).filter(isHere)))
    expect(dials).toEqual(expect.arrayContaining(Object.keys(template.dials).filter(isHere)))
    const asked = template.questions.map((path) =>
      path
        .split('.')
        .slice(0, /^(dials|powers)/.test(path) ? 3 : 2)
        .join('.'),
    )
    expect(clausesOf(charterFrom(template))).toEqual(
      expect.arrayContaining(asked.filter((path) => !/^dials\./.test(path) || isHere(path.slice(6)))),
    )
    for (const code of [...template.founder.types]) expect(template.memberTypes).toHaveProperty(code)
  },
)

test.each(templates.map((one) => [one.code, one] as const))(
  '%s reads as sentences in both languages',
  (_, template) => {
    const data = charterFrom(template)
    for (const lang of languages) {
      const sentences = sentencesOf(data, slices, lang)
      expect(sentences.map((one) => one.path).sort()).toEqual(clausesOf(data).sort())
      for (const { path, text } of sentences) {
        expect(text, path).toMatch(/[.]$/)
        expect(text, path).not.toMatch(/[a-z]+[.:_][a-z]+|undefined|null|\[object|NaN/)
        if (lang === 'en') expect(text, path).not.toMatch(/[가-힣]/)
      }
    }
  },
)

test('a broken template says which and where', () => {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'))
  writeFileSync(join(folder, 'odd.yaml'), 'code: odd\norder: 1\n')
  expect(() => readTemplates(folder)).toThrow(/odd\.yaml: title/)
  writeFileSync(join(folder, 'odd.yaml'), 'code: [')
  expect(() => readTemplates(folder)).toThrow()
})
