import { createServer, type Socket } from 'node:net'

/** A mail as it came over the wire. */
export interface Received {
  to: string
  data: string
}

/** A mail server of a few lines on a free local port. `answer` decides what it says to a recipient. */
export async function smtpServer(answer: (to: string) => string = () => '250 ok') {
  const received: Received[] = []
  const server = createServer((socket) => talk(socket, answer, received))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function talk(socket: Socket, answer: (to: string) => string, received: Received[]): void {
  let [heard, to, inData] = ['', '', false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    heard += bytes.toString('utf8')
    for (;;) {
      const end = heard.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const line = heard.slice(0, end)
      heard = heard.slice(end + (inData ? 5 : 2))
      if (inData) {
        received.push({ to, data: line })
        inData = false
        say('250 ok')
      } else if (/^RCPT/i.test(line)) {
        to = /<(.+)>/.exec(line)?.[1] ?? ''
        say(answer(to))
      } else if (/^DATA/i.test(line)) {
        inData = true
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
  })
  say('220 test')
}

/** The text of a received mail, whichever way it was encoded. */
export function textOf({ data }: Received): string {
  const [head = '', ...body] = data.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : text
}
