import type { Context } from 'hono'
import { kernelFailure } from '../../kernel/failure.ts'
import { checkpointOf, publishJournal } from '../../kernel/journal/publish.ts'
import { readStoredTile } from '../../kernel/journal/stored-tiles.ts'
import { parseTilePath, tileWidth, widthIn } from '../../kernel/journal/tiles.ts'
import type { PageView } from '../../ui/page.ts'
import { fileName } from './files.ts'
import { answerProblem } from './problems.tsx'
import { pageView } from './view.ts'
import { visitOf } from './visit.ts'
import type { Web } from './web.ts'

type Handler = (c: Context) => Promise<Response>

/** The signed checkpoint of the journal as it stands (C2SP tlog-checkpoint): size and root, for anyone. */
export function checkpointHandler(web: Web): Handler {
  return (c) =>
    forAnyone(web, c, async (view) => {
      const { note } = await checkpointOf(web.office.database, view.commons.id, view.now)
      return plainText(note, 'no-cache')
    })
}

/** The log's public key, as verifiers write it. */
export function keyHandler(web: Web): Handler {
  return (c) =>
    forAnyone(web, c, async (view) => {
      const { vkey } = await checkpointOf(web.office.database, view.commons.id, view.now)
      return plainText(`${vkey}\n`, 'no-cache')
    })
}

/** Tiles of hashes (C2SP tlog-tiles), for anyone: hashes tell nothing of what they seal. */
export function tileHandler(web: Web): Handler {
  return (c) =>
    forAnyone(web, c, async (view) => {
      const path = new URL(c.req.url).pathname.split('/journal/')[1] ?? ''
      const tile = parseTilePath(path)
      // Entries themselves are not served as tiles: what a reader may see of them differs.
      if (!tile || tile.level < 0 || tile.width > widthIn(view.size, tile.level, tile.index))
        throw kernelFailure('not_found', { what: 'tile' })
      const bytes = await readStoredTile(view.db, view.commons.id, tile)
      const keep = tile.width === tileWidth ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
      return new Response(bytes.subarray(0, tile.width * 32) as never, {
        headers: {
          'content-type': 'application/octet-stream',
          'cache-control': keep,
          'x-content-type-options': 'nosniff',
        },
      })
    })
}

/** The whole journal as this reader may see it, line by line, with all that is needed to check it. */
export function exportHandler(web: Web): Handler {
  return (c) =>
    forAnyone(web, c, async (view) => {
      const lines = publishJournal(web.office, view)
      const name = `${view.commons.slug}-journal.jsonl`
      return new Response(streamOf(lines), {
        headers: {
          'content-type': 'application/jsonl; charset=utf-8',
          'content-disposition': `attachment; ${fileName(name)}`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      })
    })
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const batch: string[] = []
      while (batch.length < 500) {
        const next = await lines.next()
        if (next.done) break
        batch.push(next.value)
      }
      if (batch.length > 0) controller.enqueue(text.encode(`${batch.join('\n')}\n`))
      if (batch.length < 500) controller.close()
    },
    cancel: () => void lines.return(undefined),
  })
}

function plainText(body: string, cache: string): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
    },
  })
}

async function forAnyone(
  web: Web,
  c: Context,
  work: (view: PageView) => Promise<Response>,
): Promise<Response> {
  const visit = await visitOf(web, c)
  try {
    const head = await web.heads(c.req.param('slug') ?? '')
    if (!head) throw kernelFailure('no_such_commons')
    const view = await pageView({ web, visit, head, params: {}, search: new URLSearchParams(), key: '' })
    return await work(view)
  } catch (error) {
    return answerProblem({ web, c, visit, error })
  }
}
