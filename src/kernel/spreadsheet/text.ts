/**
 * A cell as people see it: composed Hangul (files from a Mac hold it decomposed), no invisible characters, no
 * spaces around it. Full-width forms stay, for a note may mean them; `foldText` is for what is compared or parsed.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim()
}

/** The comparable form: full-width letters and digits become plain ones (NFKC), runs of white space one space. */
export function foldText(text: string): string {
  return cleanText(text.normalize('NFKC')).replace(/\s+/g, ' ')
}
