import { connect, type Socket } from 'node:net'

/** What is asked for, again and again. */
export interface Load {
  port: number
  path: string
  cookie?: string
}

export interface Loaded {
  perSecond: number
  /** Of each answer, in milliseconds. */
  latencies: number[]
}

/**
 * Asks from `connections` sockets at once, each sending the next request when the last answer is complete. Reads no
 * more of HTTP than it needs (status and Content-Length), so that the asking costs less than the answering. Throws
 * where an answer is not 200. Like every browser it takes compressed answers.
 */
export async function loadOn(load: Load, connections: number, seconds: number): Promise<Loaded> {
  const headers = [
    'host: 127.0.0.1',
    'accept: text/html',
    'accept-encoding: gzip, deflate, br',
    ...(load.cookie ? [`cookie: ${load.cookie}`] : []),
  ]
  const request = Buffer.from(`GET ${load.path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
  const latencies: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => ask(load.port, request, end, latencies)))
  return { perSecond: (latencies.length / (performance.now() - start)) * 1000, latencies }
}

function ask(port: number, request: Buffer, end: number, latencies: number[]): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sent = 0
    let missing = 0
    let begun: Buffer = Buffer.alloc(0)
    const next = () => {
      sent = performance.now()
      if (sent > end) return void finish(socket, done)
      socket.write(request)
    }
    socket.on('connect', next)
    socket.on('error', fail)
    socket.on('data', (chunk: Buffer) => {
      if (missing > 0) missing -= chunk.length
      else {
        begun = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
        const head = begun.indexOf('\r\n\r\n')
        if (head < 0) return
        const text = begun.toString('latin1', 0, head)
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1])
        if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(length)) return fail(new Error(text))
        missing = head + 4 + length - begun.length
        begun = Buffer.alloc(0)
      }
      if (missing > 0) return
      latencies.push(performance.now() - sent)
      next()
    })
  })
}

function finish(socket: Socket, done: () => void): void {
  socket.end()
  done()
}
