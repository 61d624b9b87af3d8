import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { counted, json, nowhere } from '../count/testing.ts'
import { dure } from '../testing.ts'

const wards = `4 2
4 1 2 3 0
2 1 3 0
1 1 0
2 2 4 0
2 3 2 0
1 4 3 0
0
"김하나"
"Bae"
"Cho"
"Do"
"마을 회의"
`

describe('dure count', () => {
  it('counts a BLT file by the Scottish rules, naming options', async () => {
    const result = await json(wards)
    expect(result).toMatchObject({
      exit: 0,
      err: '',
      method: 'scottish-stv',
      seats: 2,
      quota: '5',
      elected: ['김하나', 'Cho'],
      ties: [],
      undecided: [],
      tie: { by: 'order', order: ['김하나', 'Bae', 'Cho', 'Do'] },
      title: '마을 회의',
    })
    expect(result.stages[1]).toEqual({
      step: 'surplus',
      about: ['김하나'],
      votes: { 김하나: '5.00000', Bae: '3.14284', Cho: '2.57142', Do: '1.00000' },
      elected: [],
      excluded: [],
      exhausted: '0.28571',
    })
  })

  it('tells it stage by stage in either language, in columns', async () => {
    const ko = await counted(wards, ['--lang', 'ko'])
    expect(ko.code).toBe(0)
    const lines = ko.out.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '마을 회의',
      '방법: 단기이양투표 (스코틀랜드식) [scottish-stv]',
      '뽑는 수: 2 · 표: 12 · 당선 기준: 5표',
      '동률이면: 파일에 적힌 순서에서 앞선 쪽을 먼저 처리해요',
    ])
    expect(ko.out).toContain(
      `2단계: 김하나의 남는 표를 다음 순위로 넘겼어요.
  후보                    표    바뀐 표
  김하나             5.00000  -2.00000
  Bae                3.14284  +1.14284
  Cho                2.57142  +0.57142
  Do                 1.00000
  넘길 곳이 없는 표  0.28571  +0.28571
`.replace('표    바뀐 표', '표   바뀐 표'),
    )
    expect(ko.out).toContain('4.71426  +1.14284  당선 (남은 자리)')
    expect(ko.out).toContain('소수점 아래를 자르면서 없어진 표: 0.00003\n당선: 김하나, Cho\n')
    const en = await counted(wards)
    expect(en.out).toContain('Stage 2: the surplus of 김하나 went to next choices.')
    expect(en.out).toContain('Elected: 김하나, Cho\n')
  })

  it('counts by any method that fits, with its parameters', async () => {
    expect(await json(wards, ['--method', 'meek-stv'])).toMatchObject({ method: 'meek-stv', exit: 0 })
    expect(await json(wards, ['--method', 'instant-runoff', '--seats', '1'])).toMatchObject({
      seats: 1,
      quota: null,
      elected: ['김하나'],
    })
    const pairs = await json(wards, [
      '--method',
      'schulze',
      '--params',
      'measure=margins,unranked=no_opinion',
    ])
    expect(pairs).toMatchObject({
      params: { measure: 'margins', unranked: 'no_opinion' },
      pairs: { '김하나>Bae': '4', 'Bae>김하나': '0' },
    })
    const table = await counted(wards, ['--method', 'copeland'])
    expect(table.out).toMatch(/Comparisons.*\n {2} +1 +2 +3 +4\n {2}1 김하나 +- +7 +7 +7\n/)
  })

  it('settles ties as the file or the call says, and says how', async () => {
    const level = '3 1\n[tie 3 1 2]\n2 1 0\n1 2 0\n1 3 0\n0\n"A"\n"B"\n"C"\n"T"'
    expect((await json(level)).ties).toEqual([{ stage: 0, options: ['B', 'C'], taken: ['C'], by: 'order' }])
    expect((await counted(level)).out).toMatch(
      /given order is dealt with first \(C, A, B\)[\s\S]*By the given order C came/,
    )
    const drawn = await json(level, ['--tie', 'lot', '--seed', 'abc'])
    expect(drawn).toMatchObject({ tie: { by: 'lot', seed: 'abc' }, ties: [{ by: 'lot' }] })
    expect(await json(level, ['--seed', 'abc'])).toMatchObject({ tie: { by: 'lot' } })
    const open = '2 1\n1 1 0\n1 2 0\n0\n"A"\n"B"\n"T"'
    expect(await json(open, ['--tie', 'none'])).toMatchObject({ elected: [], undecided: ['A', 'B'] })
    expect((await counted(open, ['--tie', 'none'])).out).toContain('Elected: nobody\nNot decided: A, B\n')
    expect(await json(open, ['--tie', 'order'])).toMatchObject({ elected: ['B'] })
  })

  it('reads standard input', async () => {
    expect((await dure(nowhere, ['count', '-', '--json'], wards)).code).toBe(0)
  })

  it('lets no name steer the terminal', async () => {
    const sly = await counted('1 1\n1 1 0\n0\n"\u001b[2J\u202eA"\n"T"')
    expect(sly.out).toContain('·[2J·A')
    expect([...'\u001b\u202e'].some((sign) => sly.out.includes(sign))).toBe(false)
  })

  it('stands in the help', async () => {
    for (const lang of ['ko', 'en'])
      expect((await dure(nowhere, ['help', '--lang', lang])).out).toMatch(/^ {2}count /m)
  })
})

describe('what it refuses', () => {
  const cases: [string, string | Uint8Array, string[], number, string, RegExp][] = [
    ['an option that is not there', '2 1\n1 3 0\n0', [], 1, 'count.no_such_option', /2번째 줄.*"3"/],
    ['something empty', '', [], 1, 'count.empty_file', /빈 파일/],
    ['anything else', 'hello', [], 1, 'count.unknown_format', /알 수 없어요/],
    [
      'binary junk',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      [],
      1,
      'count.not_text',
      /글자로 된 파일이 아니/,
    ],
    ['zeros', '3 1\n\0', [], 1, 'count.not_text', /글자로 된 파일이 아니/],
    ['broken JSON', '{"dure":', [], 1, 'count.bad_json', /JSON/],
    [
      'equal ranks',
      '2 1\n1 1 0\n1 1=2 0\n0\n"A"\n"B"\n"T"',
      [],
      1,
      'count.equal_ranks',
      /3번째 줄의 표는.*같은 순위/,
    ],
    [
      'rankings as approvals',
      wards,
      ['--method', 'approval'],
      1,
      'count.wrong_form',
      /순위 표가.*scottish-stv/,
    ],
    ['rankings as a budget', wards, ['--method', 'equal-shares'], 1, 'count.wrong_form', /예산/],
    ['methods it does not have', wards, ['--method', 'astrology'], 2, 'usage.bad_choice', /--method/],
    ['motions as methods', wards, ['--method', 'majority'], 2, 'usage.bad_choice', /scottish-stv/],
    ['no seats', wards, ['--seats', '0'], 2, 'usage.bad_number', /--seats/],
    ['half a budget', wards, ['--budget', '1.5'], 2, 'usage.bad_number', /--budget/],
    ['odd ties', wards, ['--tie', 'chair'], 2, 'usage.bad_choice', /order, lot, none/],
    ['lots without a seed', wards, ['--tie', 'lot'], 2, 'usage.missing', /--seed/],
    ['unknown parameters', wards, ['--params', 'omega=3'], 2, 'usage.bad_param', /omega=3/],
    [
      'bad parameters',
      wards,
      ['--method', 'schulze', '--params', 'measure=weight'],
      2,
      'usage.bad_param',
      /measure/,
    ],
    ['half parameters', wards, ['--params', 'measure'], 2, 'usage.bad_param', /measure/],
    ['completion where none is', wards, ['--completion', 'add1'], 2, 'usage.bad_param', /completion/],
  ]
  it.each(cases)('%s', async (_, text, args, code, named, words) => {
    const called = await counted(text, [...args, '--json', '--lang', 'ko'])
    expect(called.err).toMatch(words)
    expect(called.code).toBe(code)
    expect(JSON.parse(called.out)).toMatchObject({ code: named, exitCode: code })
    expect(called.err).not.toContain('\n')
    expect((await counted(text, [...args, '--lang', 'en'])).out).toBe('')
  })

  it('files that are not there or too large', async () => {
    expect(await dure(nowhere, ['count', join(tmpdir(), 'none-such.blt')])).toMatchObject({ code: 3 })
    expect(await dure(nowhere, ['count'])).toMatchObject({ code: 2 })
    const large = await dure(nowhere, ['count', '-'], new Uint8Array(50_000_001).fill(48))
    expect(large).toMatchObject({ code: 1, err: expect.stringContaining('50 MB') })
    expect((await counted('nothing', [], 'bad.blt')).err).toContain('first line')
  })
})
