import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from './tree.ts'

const longestFile = 400
const longestFunction = 70
const all = sourceFiles('src', 'test', 'bench')
const product = all.filter((file) => file.startsWith('src/') && !/\.test\.tsx?$/.test(file))
const core = product.filter((file) => /^src\/(kernel|commons|capabilities)\//.test(file))

/** Lines from a function's opening line to the line on which its indentation ends. */
function longFunctions(text: string, most = longestFunction): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const opening =
      /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?\(.*=> \{$)/.exec(
        line,
      )
    if (!opening) return []
    const end = lines.findIndex((one, i) => i > at && one.startsWith(`${opening[1]}}`))
    return end - at + 1 > most ? [`${opening[2] ?? opening[3]}: ${end - at + 1} lines`] : []
  })
}

const withFault = (files: string[], fault: RegExp) => files.filter((file) => fault.test(textOf(file)))

describe('the tree', () => {
  it(`has no file over ${longestFile} lines`, () => {
    expect(all.filter((file) => textOf(file).split('\n').length > longestFile)).toEqual([])
  })

  it(`has no function over ${longestFunction} lines`, () => {
    const found = product.flatMap((file) => longFunctions(textOf(file)).map((one) => `${file} ${one}`))
    expect(found).toEqual([])
    expect(longFunctions(`function big() {\n${'  x()\n'.repeat(80)}}`)).toEqual(['big: 82 lines'])
  })

  it('has small files', () => {
    const sizes = product.map((file) => textOf(file).split('\n').length).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
  })

  it('leaves nothing over and skips no test', () => {
    const marks = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X|HA', 'CK'].join(''))
    expect(withFault(all, new RegExp(`\\b(${marks.source})\\b`))).toEqual([])
    expect(
      withFault(
        all.filter((file) => file !== 'test/tidy.test.ts'),
        /\b(it|test|describe)\.(skip|only|todo)\b/,
      ),
    ).toEqual([])
  })

  it('takes time, chance and numbers in the core from the context alone', () => {
    const fault = /Math\.random\(|Date\.now\(|new Date\(\)|parseFloat\(/
    expect(
      withFault(core, fault).filter(
        (file) => !file.startsWith('src/kernel/clock') && !file.startsWith('src/kernel/postgres/'),
      ),
    ).toEqual([])
  })
})
