/** Six digits of birth, a mark, and a seventh digit from 1 to 8; the rest may be masked. */
const hyphenated = /(?<!\d)(\d{2})(\d{2})(\d{2})\s*[-‐–~]\s*[1-8][\d*xX●○]{6}(?!\d)/g
const joined = /(?<!\d)(\d{2})(\d{2})(\d{2})[1-8]\d{6}(?!\d)/g

/**
 * Text without resident registration numbers, which no one may keep without a statute that says so (개인정보
 * 보호법 24조의2). The last digit is not checked: numbers given since October 2020 have no check digit.
 */
export function withoutResidentNumbers(text: string): { text: string; found: boolean } {
  let found = false
  const strike = (whole: string, _year: string, month: string, day: string) => {
    const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    if (!isDay) return whole
    found = true
    return ''
  }
  const plain = text.normalize('NFKC').replace(hyphenated, strike).replace(joined, strike)
  return found ? { text: plain.replace(/\s+/g, ' ').trim(), found } : { text, found }
}
