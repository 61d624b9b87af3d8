/** A piece of a line: plain text, or something with a meaning. */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'code'; text: string }
  | { is: 'strong'; inside: Inline[] }
  | { is: 'em'; inside: Inline[] }
  | { is: 'page'; title: string; label: string }
  | { is: 'link'; href: string; label: string }

/**
 * One pass from left to right; each alternative stops at the first sign that ends it, so that no text, however odd,
 * costs more than its length. In order: escapes, code, pages, links, bare addresses, bold, italics.
 */
const piece =
  /\\([\\`*_[\]#>-])|`([^`\n]+)`|\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]|\[([^[\]\n]{1,500})\]\((https?:\/\/[^\s()<>]{1,2000})\)|(https?:\/\/[^\s()<>[\]"'*`]{1,2000})|\*\*([^*\n]{1,5000})\*\*|\*([^*\s][^*\n]{0,5000})\*/g

/** A line of Markdown as its pieces. Whatever is no sign is text. */
export function inlineOf(line: string): Inline[] {
  const out: Inline[] = []
  let at = 0
  for (const match of line.matchAll(piece)) {
    if (match.index > at) out.push({ is: 'text', text: line.slice(at, match.index) })
    out.push(...piecesOf(match))
    at = match.index + match[0].length
  }
  if (at < line.length) out.push({ is: 'text', text: line.slice(at) })
  return out
}

function piecesOf([, sign, code, title, label, said, to, bare, strong, em]: readonly (
  | string
  | undefined
)[]): Inline[] {
  if (sign !== undefined) return [{ is: 'text', text: sign }]
  if (code !== undefined) return [{ is: 'code', text: code }]
  if (title !== undefined) return [{ is: 'page', title: title.trim(), label: (label ?? title).trim() }]
  if (said !== undefined && to !== undefined) return [{ is: 'link', href: to, label: said }]
  if (bare !== undefined) return bareLink(bare)
  if (strong !== undefined) return [{ is: 'strong', inside: inlineOf(strong) }]
  return [{ is: 'em', inside: inlineOf(em!) }]
}

/** A full stop or comma after an address belongs to the sentence. */
function bareLink(text: string): Inline[] {
  const href = withoutTail(text, '.,;:!?')
  const rest = text.slice(href.length)
  return [{ is: 'link', href, label: readable(href) }, ...(rest ? [{ is: 'text' as const, text: rest }] : [])]
}

/** `%EB%91%90%EB%A0%88` as 두레, unless something odd hides in it. */
function readable(href: string): string {
  try {
    const said = decodeURI(href)
    return /^[\x21-\x7e\p{Script=Hangul}\p{Script=Han}]+$/u.test(said) ? said : href
  } catch {
    return href
  }
}

/** A text without these signs at its end; a loop, because a pattern would look at long runs again and again. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}
