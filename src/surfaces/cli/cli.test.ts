import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createEmpty, dropDatabase } from '../../../test/cluster.ts'
import { generateRepository } from '../../../test/git-repository.ts'
import { dure, urlOf } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'dure-cli-'))
const names = ['here', 'there'].map((name) => `dure_cli_${name}_${randomBytes(4).toString('hex')}`)
const [here, there] = names.map((name) => ({ DATABASE_URL: urlOf(name) })) as [Env, Env]
type Env = { DATABASE_URL: string }

beforeAll(async () => {
  for (const name of names) await createEmpty(inject('connection'), name, 'dure_template')
  expect(await dure(here, ['new', 'village', '--name', '물길 마을', '--language', 'ko'])).toMatchObject({
    code: 0,
  })
})

afterAll(async () => {
  for (const name of names) await dropDatabase(inject('connection'), name)
  rmSync(folder, { recursive: true, force: true })
})

const parsed = async (call: ReturnType<typeof dure>) => JSON.parse((await call).out)

describe('founding and working', () => {
  it('founds a commons under an address made from its name, and a second one beside it', async () => {
    const founded = await dure(here, ['new', 'village', '--name', '물길 마을', '--language', 'ko', '--json'])
    expect(JSON.parse(founded.out)).toMatchObject({ slug: 'mulgil-maeul-2', name: '물길 마을' })
    const list = await parsed(dure(here, ['list', '--json']))
    expect(list).toEqual([
      expect.objectContaining({ slug: 'mulgil-maeul', name: '물길 마을', members: 1, size: 3 }),
      expect.objectContaining({ slug: 'mulgil-maeul-2' }),
    ])
    const taken = await dure(here, ['new', 'village', '--name', 'x', '--slug', 'mulgil-maeul'])
    expect(taken).toMatchObject({ code: 1, out: '' })
    expect(await dure(here, ['new', 'castle', '--name', 'x'])).toMatchObject({ code: 3 })
    expect((await dure(here, ['list'])).out).toContain('물길 마을')
  })

  it('sends commands and asks queries as the operator or whoever is named', async () => {
    const me = await parsed(dure(here, ['get', 'mulgil-maeul', 'members.me', '--json']))
    expect(me).toMatchObject({ name: 'Operator', state: 'member' })
    for (const who of ['Operator', 'operator@dure.invalid', me.agent]) {
      const same = await parsed(dure(here, ['get', 'mulgil-maeul', 'members.me', '--as', who]))
      expect(same.agent).toBe(me.agent)
    }
    expect(await dure(here, ['get', 'mulgil-maeul', 'members.me', '--as', '영희'])).toMatchObject({ code: 3 })
    const edit = [
      'do',
      'mulgil-maeul',
      'members.editContact',
      '--as',
      'Operator',
      '--json',
      '--key',
      'k1',
      '--input',
    ]
    const input = JSON.stringify({ agent: me.agent, name: '민아', email: null, phone: null, address: null })
    const bad = await dure(here, [...edit, '{"x":1}'])
    expect(bad.code).toBe(1)
    expect(JSON.parse(bad.out)).toMatchObject({ code: 'kernel.bad_input', exitCode: 1 })
    const preview = await dure(
      here,
      ['do', 'mulgil-maeul', 'members.leave', '--preview', '--input', '-'],
      '{}',
    )
    expect(preview.code, preview.err).not.toBe(70)
    const edited = await dure(here, [...edit, input])
    expect(edited.code, edited.err).not.toBe(70)
  })

  it('says in the language of the caller what went wrong, and how a script knows', async () => {
    const cases: [string[], number, string][] = [
      [['nonsense'], 2, '명령은 없어요'],
      [['list', 'x'], 2, '개수가 맞지 않아요'],
      [['list', '--bogus'], 2, '--bogus 옵션은 없어요'],
      [['new', 'village'], 2, '--name 옵션이 꼭 필요해요'],
      [['do', 'mulgil-maeul', 'leave'], 2, '영역.이름'],
      [['do', 'mulgil-maeul', 'members.leave', '--input', '{'], 2, '올바른 JSON이 아니에요'],
      [['do', 'nowhere', 'members.leave', '--input', '{}'], 3, '그런 모임을 찾지 못했어요'],
      [['get', 'mulgil-maeul', 'members.nothing'], 3, '조회는 없어요'],
      [['verify', 'none.jsonl'], 3, '읽을 수 없어요'],
      [['import', 'none.dure'], 3, '읽을 수 없어요'],
      [['books', 'mulgil-maeul', '--format', 'pdf'], 2, 'hledger, csv, balances'],
    ]
    for (const [args, code, words] of cases) {
      const called = await dure({ ...here, LANG: 'ko_KR.UTF-8' }, args)
      expect(called, args.join(' ')).toMatchObject({ code, err: expect.stringContaining(words) })
      expect(called.err).not.toContain('\n')
    }
    const asked = await dure({ ...here, LANG: 'ko_KR.UTF-8' }, ['nonsense', '--lang', 'en'])
    expect(asked.err).toContain('There is no command')
    const gone = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const unreachable = await dure(gone, ['list', '--json'])
    expect(unreachable.code).toBe(5)
    expect(JSON.parse(unreachable.out)).toMatchObject({ code: 'database.database_unreachable' })
  }, 60_000)
})

describe('what slices bring', () => {
  it('stands in the help and runs like a command of ours', async () => {
    const help = await dure(here, ['help'])
    expect(help).toMatchObject({
      code: 0,
      out: expect.stringContaining('contributions import-git COMMONS PATH'),
    })
    const { commits } = await generateRepository(join(folder, 'repository'), { commits: 30, authors: 4 })
    const founded = await dure(here, ['new', 'open-source', '--name', 'Software', '--slug', 'software'])
    expect(founded, founded.err).toMatchObject({ code: 0 })
    const bring = ['contributions', 'import-git', 'software', join(folder, 'repository'), '--json']
    const brought = await dure(here, bring)
    expect(brought, brought.err).toMatchObject({ code: 0 })
    expect(JSON.parse(brought.out)).toMatchObject({ known: 0 })
    const again = await parsed(dure(here, bring))
    expect(again).toMatchObject({ added: 0, known: JSON.parse(brought.out).added })
    expect(again.known).toBeGreaterThan(commits.length / 2)
    const none = await dure({ ...here, LANG: 'ko' }, [...bring.slice(0, 3), folder, '--json'])
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('Git 저장소') })
    expect(JSON.parse(none.out)).toMatchObject({ code: 'contributions.git_not_a_repository' })
    expect(await dure(here, ['contributions', 'nothing', 'software'])).toMatchObject({ code: 2 })
  }, 60_000)

  it('gives the books as text, table and balances', async () => {
    const hledger = await dure(here, ['books', 'software', '--format', 'hledger'])
    expect(hledger).toMatchObject({ code: 0, out: expect.stringContaining('; Software') })
    expect((await dure(here, ['books', 'software', '--format', 'csv'])).out).toContain('seq,date,kind')
    expect(await parsed(dure(here, ['books', 'software', '--format', 'balances', '--json']))).toBeInstanceOf(
      Array,
    )
  })
})

describe('leaving and proving', () => {
  it('moves a commons to another installation, and refuses what is no archive', async () => {
    const { bytes, code } = await dure(here, ['export', 'mulgil-maeul'])
    const file = join(folder, 'mulgil.dure')
    writeFileSync(file, bytes)
    expect(code).toBe(0)
    expect(await dure(here, ['verify', file])).toMatchObject({
      code: 0,
      out: expect.stringContaining('verified'),
    })
    expect(await dure(there, ['import', file])).toMatchObject({ code: 0 })
    expect(await dure(there, ['import', file])).toMatchObject({ code: 1 })
    const [before, after] = [
      await parsed(dure(here, ['verify', 'mulgil-maeul', '--json'])),
      await parsed(dure(there, ['verify', 'mulgil-maeul', '--json'])),
    ]
    expect(after).toEqual(before)
    expect(after).toMatchObject({ verified: true, findings: [] })
    const none = join(folder, 'none.dure')
    writeFileSync(none, 'hello')
    expect(await dure(there, ['import', none])).toMatchObject({ code: 1 })
    expect(await dure(there, ['import', '-'], gzipSync('{}'))).toMatchObject({ code: 1 })
  })

  it('finds what was altered in an archive', async () => {
    const { bytes } = await dure(here, ['export', 'mulgil-maeul'])
    const text = gunzipSync(bytes).toString()
    const alterations: [RegExp, string][] = [
      [/charter\.founded/, 'charter.fuonded'],
      [/"leaf": "\\\\x0?/, '"leaf": "\\\\xf'],
      [/"size": \d+/, '"size": 999'],
      [/"root": "\\\\x../, '"root": "\\\\x00'],
      [/\{"table":"journal_head"\}\n[^\n]*\n/, '{"table":"journal_head"}\n'],
      [/^/, 'x'],
    ]
    for (const [what, by] of alterations) {
      const altered = text.replace(what, by)
      expect(altered === text, String(what)).toBe(false)
      const file = join(folder, 'altered.dure')
      writeFileSync(file, gzipSync(altered))
      expect((await dure(here, ['verify', file])).code, String(what)).toBe(4)
    }
    const cut = join(folder, 'cut.dure')
    writeFileSync(cut, bytes.subarray(0, bytes.length - 40))
    expect(await dure(here, ['verify', cut])).toMatchObject({ code: 4 })
  })
})

describe('another server', () => {
  let server: Server
  let address = ''
  beforeAll(async () => {
    const { bytes } = await dure(here, ['export', 'mulgil-maeul', '--journal'])
    server = createServer((request, response) => {
      if (request.url === '/c/mulgil/journal/export.jsonl') response.end(bytes)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  it('is verified by what it publishes, without a database', async () => {
    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    expect(await dure(nowhere, ['verify', `${address}/c/mulgil/`])).toMatchObject({ code: 0 })
    expect(await dure(nowhere, ['verify', `${address}/c/other`])).toMatchObject({ code: 3 })
    expect(await dure(nowhere, ['verify', 'http://127.0.0.1:1/c/x'])).toMatchObject({ code: 1 })
  })
})
