import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a provider was asked, and what it answers. */
export interface Asked {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

export interface Answer {
  status: number
  body: string
}

/** How the line to a provider fails: it never gets there, it is done and the answer is lost, or the server is in trouble. */
export type Trouble = 'unreached' | 'lost' | 'busy'

/**
 * A real HTTP server that behaves as a provider does. Idempotency keys are kept as theirs are: the same key gets the first
 * answer and has no second effect.
 */
export async function providerServer(answer: (asked: Asked) => Answer) {
  const troubles: Trouble[] = []
  const first = new Map<string, Answer>()
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const one = await readAsked(request)
    asked.push(one)
    const trouble = troubles.shift()
    if (trouble === 'unreached') return response.destroy()
    if (trouble === 'busy') return send(response, { status: 503, body: 'busy' })
    const key = one.headers['idempotency-key']
    const done = (typeof key === 'string' && first.get(key)) || answer(one)
    if (typeof key === 'string') first.set(key, done)
    if (trouble === 'lost') return response.destroy()
    send(response, done)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** The next requests meet these, one each. */
    fail: (...next: Trouble[]) => void troubles.push(...next),
    close: () => new Promise<void>((done) => void server.close(() => done())),
  }
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/', headers } = request
  return { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

export const json = (body: unknown, status = 200): Answer => ({ status, body: JSON.stringify(body) })

/** A message as a provider sends it, ready to be sent twice, late or to somebody else. */
export interface Message {
  body: string
  headers: Record<string, string>
}
