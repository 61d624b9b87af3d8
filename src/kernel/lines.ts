/** A line longer than this is no line of ours. */
const longestLine = 64 * 1024 * 1024

/**
 * Cuts bytes into lines at `\n` and nothing else, so that no altered line end goes unseen. Bytes that are no UTF-8
 * leave a mark of replacement in their line. @throws RangeError for a line over 64 MB.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let open: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield decode([...open, chunk.subarray(from, end)])
      open = []
      from = end + 1
    }
    if (from < chunk.length) open.push(chunk.subarray(from))
    if (sizeOf(open) > longestLine) throw new RangeError('lines: a line is too long')
  }
  if (open.length > 0) yield decode(open)
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function decode(pieces: Uint8Array[]): string {
  return decoder.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces))
}

const sizeOf = (pieces: Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0)
