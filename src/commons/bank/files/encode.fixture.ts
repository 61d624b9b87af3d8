/** Korean text in CP949, which no standard library writes: made by turning the decoder's table round. */
export function cp949(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table().get(letter) ?? [0x3f]))
  }
  return new Uint8Array(bytes)
}

export const utf8 = (text: string) => new TextEncoder().encode(text)

export const utf16le = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

let made: Map<string, [number, number]> | undefined

function table(): Map<string, [number, number]> {
  if (made) return made
  made = new Map()
  const decoder = new TextDecoder('euc-kr')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]))
      if (letter.length === 1 && letter !== '\ufffd') made.set(letter, [lead, trail])
    }
  }
  return made
}

/** A statement as KB hands it out: titles, headings on the fifth row, newest first, a sum at the end. */
export const kbRows = [
  ['2026년 3월 거래내역조회'],
  ['계좌번호 : 123456-01-789012'],
  ['조회기간 : 2026.03.01 ~ 2026.03.05'],
  [''],
  ['거래일시', '적요', '보낸분/받는분', '송금메모', '출금액', '입금액', '잔액', '거래점', '구분'],
  ['2026.03.05 14:02:11', '전자금융', '김민아2월', '', '0', '30,000', '1,067,500', '강남', ''],
  ['2026.03.03 10:00:00', '체크카드', '다이소', '걸레', '12,500', '0', '1,037,500', '온라인', ''],
  ['2026.03.02 09:30:15', '전자금융', '이보라', '', '0', '50,000', '1,050,000', '강남', ''],
  ['합계', '', '', '', '12,500', '80,000', '', '', ''],
]

export const csvText = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(',')}\r\n`).join('')

export const htmlText = (rows: readonly (readonly string[])[], meta = 'euc-kr') =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${meta}"><style>td{mso-number-format:"\\@"}</style></head><body><table border=1>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}&nbsp;</td>`).join('')}</tr>`)
    .join('\n')}</table></body></html>`
