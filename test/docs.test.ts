import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './tree.ts'

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'GUIDE.md',
  'GLOSSARY.md',
  ...readdirSync(join(root, 'decisions')).map((name) => `decisions/${name}`),
]
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** Paths a document names: in backticks or as a link, beginning with a folder of ours or ending like a file. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`|\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? match[2]!)
  return quoted.filter(
    (one) =>
      /^(src|kernel|commons|capabilities|surfaces|ui|test|bench|bin|decisions|docs)\/[\w./-]+$/.test(one) ||
      /^[A-Z]+\.md$|^LICENSE$/.test(one),
  )
}

const exists = (path: string) => existsSync(join(root, path)) || existsSync(join(root, 'src', path))

describe('the documents', () => {
  it.each(documents)('%s names only what is there', (name) => {
    const missing = pathsIn(read(name)).filter((path) => !exists(path.replace(/\/$/, '')))
    expect(missing).toEqual([])
  })

  it('show a tree that is there', () => {
    const tree = /```\n(src\/[\s\S]*?)```/.exec(read('ARCHITECTURE.md'))![1]!
    const names = [...tree.matchAll(/(?:^|\s)([a-z][\w-]*(?:\.ts|\/))(?=\s|$)/gm)].map((match) => match[1]!)
    const all = new Set(
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((one) => !one.startsWith('node_modules'))
        .map((one) => one.split('/').at(-1)!),
    )
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((one) => !all.has(one.replace('/', '')))).toEqual([])
  })

  it('give commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const used = documents.flatMap((name) =>
      [...read(name).matchAll(/npm run (\w+)/g)].map((match) => match[1]!),
    )
    expect(used.filter((one) => !scripts[one])).toEqual([])
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']))
    expect(read('.ci/run')).toContain('npm ci && npm test')
  })

  it('name the command line as it is', () => {
    const help = execFileSync(join(root, 'bin/dure'), ['help'], { encoding: 'utf8' })
    const line = /`list`.*`contributions import-git`/.exec(read('README.md'))![0]
    const named = [...line.matchAll(/`([a-z]+)[^`]*`/g)].map((match) => match[1]!)
    expect(named.length).toBeGreaterThan(7)
    expect(named.filter((one) => !new RegExp(`^\\s*(dure )?${one}\\b`, 'm').test(help))).toEqual([])
  })

  it('would notice a path that is gone', () => {
    expect(pathsIn('see `src/kernel/gone.ts`').filter((path) => !exists(path))).toEqual([
      'src/kernel/gone.ts',
    ])
  })
})
