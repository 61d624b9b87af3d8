import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readTextFile, textRefusals } from './text-file.ts'
import { splitText } from './text-split.ts'
import { textWords } from './text-words.ts'

/** A ZIP as office programs write it; `claim` is what the directory says the first part unpacks to. */
function zipOf(files: Record<string, string>, claim?: number): Uint8Array {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(Buffer.from(content))]
    const size = claim ?? Buffer.byteLength(content)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(header, title, packed)
    central.push(entry, title)
    at += 30 + title.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}

const hp = (paragraphs: string[]) =>
  `<?xml version="1.0"?><hs:sec xmlns:hs="s" xmlns:hp="p">${paragraphs
    .map((one) => `<hp:p id="0"><hp:run charPrIDRef="1"><hp:t>${one}</hp:t></hp:run></hp:p>`)
    .join('')}</hs:sec>`
const word = (paragraphs: string[]) =>
  `<w:document xmlns:w="w"><w:body>${paragraphs
    .map(
      (one) =>
        `<w:p><w:pPr/><w:r><w:t>${one.slice(0, 2)}</w:t></w:r><w:r><w:t>${one.slice(2)}</w:t></w:r></w:p>`,
    )
    .join('')}</w:body></w:document>`

const lines = ['제1장 총칙', '제1조(목적) 함께 일한다.', '제2조(명칭) 다릉협동조합이라 한다.']
const titles = (text: string) => splitText(text).map((one) => one.title)

test('a Hangul document is read section by section', async () => {
  const table =
    '<hp:tbl><hp:tr><hp:tc><hp:p><hp:run><hp:t>표 안</hp:t></hp:run></hp:p></hp:tc></hp:tr></hp:tbl>'
  const bytes = zipOf({
    mimetype: 'application/hwp+zip',
    'Contents/section1.xml': hp(['제3조(조합원) 누구나.']),
    'Contents/section0.xml': hp(lines).replace(
      '</hs:sec>',
      `<hp:p><hp:run>${table}</hp:run></hp:p></hs:sec>`,
    ),
  })
  const text = await readTextFile({ name: '정관.hwpx', bytes })
  expect(text.split('\n')).toEqual([...lines, '표 안', '제3조(조합원) 누구나.'])
  expect(titles(text)).toEqual(['목적', '명칭', '조합원'])
})

test('a Word document and plain text, also in the old Korean encoding', async () => {
  const bytes = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': word(lines) })
  expect(titles(await readTextFile({ name: '정관.docx', bytes }))).toEqual(['목적', '명칭'])
  const utf8 = Buffer.from(`\ufeff${lines.join('\r\n')}`)
  expect(titles(await readTextFile({ name: '정관.txt', bytes: utf8 }))).toEqual(['목적', '명칭'])
  // 제1조(목적) in EUC-KR.
  const old = Buffer.from([0xc1, 0xa6, 0x31, 0xc1, 0xb6, 0x28, 0xb8, 0xf1, 0xc0, 0xfb, 0x29])
  expect(titles(await readTextFile({ name: '정관.txt', bytes: old }))).toEqual(['목적'])
})

const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])

test.each([
  ['old_hwp', '정관.hwp', ole],
  ['old_doc', '정관.doc', ole],
  ['pdf', '정관.pdf', Buffer.from('%PDF-1.7')],
  ['unreadable', '사진.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00])],
  ['unreadable', '정관.hwpx', Buffer.from('PK\x03\x04 broken')],
  ['unreadable', '엑셀.xlsx', zipOf({ 'xl/workbook.xml': '<x/>' })],
  ['unreadable', '정관.docx', zipOf({ 'word/document.xml': '<w:p><w:t>열린 채' })],
  ['too_large', '폭탄.docx', zipOf({ 'word/document.xml': 'a'.repeat(2_000_000) })],
  ['too_large', '거짓.docx', zipOf({ 'word/document.xml': 'a'.repeat(2_000_000) }, 1000)],
  ['too_large', '긴.txt', Buffer.from('가'.repeat(300_001))],
  ['no_text', '빈.txt', Buffer.from(' \n ')],
] as const)('%s: %s', async (reason, name, bytes) => {
  await expect(readTextFile({ name, bytes })).rejects.toMatchObject({ reason })
})

test('every refusal says what to do', () => {
  for (const reason of textRefusals) {
    expect(textWords.ko.refusals[reason]).toMatch(/주세요|보세요/)
    expect(textWords.en.refusals[reason].length).toBeGreaterThan(20)
  }
  expect(textWords.ko.refusals.old_hwp).toContain('.hwpx')
})
