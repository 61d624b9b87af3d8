import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, textOf } from './tree.ts'

/** Imports run one way: surfaces → capabilities → commons → ui → counting → kernel. Never sideways, never up. */
const layers = ['kernel', 'counting', 'ui', 'commons', 'capabilities', 'demo', 'surfaces']
/** Domains of the commons may use those before them. */
const domains = [
  'charter',
  'members',
  'discussion',
  'decisions',
  'observation',
  'plans',
  'pricing',
  'notices',
  'books',
  'obligations',
  'bank',
  'payments',
  'meetings',
  'sanctions',
  'care',
  'networks',
]

const placeOf = (file: string) => {
  const [, layer = '', slice = ''] = file.split('/')
  return { layer, slice, height: layers.indexOf(layer) }
}

function trespasses(file: string, imported: string): boolean {
  const [from, to] = [placeOf(file), placeOf(imported)]
  if (from.height < 0 || to.height < 0 || !imported.startsWith('src/')) return false
  if (to.height > from.height) return true
  if (from.layer === 'capabilities' && to.layer === 'capabilities') return from.slice !== to.slice
  if (from.layer === 'commons' && to.layer === 'commons')
    return domains.indexOf(to.slice) > domains.indexOf(from.slice)
  return false
}

const files = sourceFiles('src').filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.test.tsx'))

describe('boundaries', () => {
  it('are kept by every file', () => {
    const found = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => trespasses(file, one))
        .map((one) => `${file} → ${one}`),
    )
    expect(found).toEqual([])
  })

  it('would be seen to be broken', () => {
    const imported = importsOf('src/kernel/door.ts', "import { x } from '../commons/charter/charter.ts'")
    expect(imported.map((one) => trespasses('src/kernel/door.ts', one))).toEqual([true])
    expect(trespasses('src/capabilities/market/index.ts', 'src/capabilities/things/index.ts')).toBe(true)
    expect(trespasses('src/commons/charter/found.ts', 'src/commons/members/join.ts')).toBe(true)
    expect(trespasses('src/capabilities/market/index.ts', 'src/commons/observation/observe.ts')).toBe(false)
  })

  it('keep each table to the folder whose prefix it bears', () => {
    const tables = /(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*\[?\s*'([a-z]+)_/g
    const readable = ['kernel', 'journal', 'ledger']
    const found = files
      .filter((file) => /^src\/(commons|capabilities)\//.test(file))
      .flatMap((file) => [...textOf(file).matchAll(tables)].map((match) => ({ file, prefix: match[1]! })))
      .filter(({ file, prefix }) => prefix !== placeOf(file).slice && !readable.includes(prefix))
    expect(found).toEqual([])
  })

  it('keep commands away from the journal and the ledger', () => {
    const commands = files.filter(
      (file) => /^src\/(commons|capabilities)\//.test(file) && /= command\(/.test(textOf(file)),
    )
    const found = commands.filter((file) => /'(journal|ledger)_/.test(textOf(file)))
    expect(commands.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })

  it('lead out through one fetcher', () => {
    const found = files.filter(
      (file) =>
        file !== 'src/kernel/fetch.ts' &&
        /(?<![.\w])fetch\(|^import (?!type ).*from 'node:https?'/m.test(textOf(file)),
    )
    expect(found).toEqual([])
  })
})
