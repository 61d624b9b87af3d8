import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { TableRefused } from './refusal.ts'

/** What to do at each element and text. Names come without their prefix: some writers say `x:row`. */
export interface XmlVisitor {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

const chunkBytes = 256 * 1024

/**
 * Walks an XML document (a missing one holds nothing) in pieces, letting other work run between them. Entities a document defines itself
 * are not expanded. Throws `TableRefused('damaged')` when it is not well-formed; what the visitor throws passes.
 */
export async function walkXml(bytes: Uint8Array | undefined, visitor: XmlVisitor): Promise<void> {
  if (!bytes) return
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new TableRefused('damaged')
  })
  parser.on('opentag', (tag) => visitor.open?.(localName(tag.name), tag.attributes))
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.on('closetag', (tag) => visitor.close?.(localName(tag.name)))
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }))
    if (at > 0) await setImmediate()
  }
  parser.write(decoder.decode()).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
