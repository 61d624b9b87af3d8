import { createTransport, type Transporter } from 'nodemailer'

/** How this installation sends mail. */
export interface MailConfig {
  /** `smtps://user:password@host:465` or `smtp://host:25`. */
  smtpUrl: string
  /** What stands as the sender: an address, or `Name <address>`. */
  from: string
  /** Where people reach this site, without a slash at the end, for the links in mails. */
  publicUrl: string
}

export interface Message {
  to: string
  subject: string
  /** Plain text, lines as they shall stand. */
  text: string
  /** The same for a message sent twice, so that a mailbox can tell. */
  id?: string
  /** Where a click stops such mails. */
  unsubscribe?: string
}

/** From `SMTP_URL`, `MAIL_FROM` and `PUBLIC_URL`; undefined where no mail server was named. */
export function mailConfig(env: NodeJS.ProcessEnv = process.env): MailConfig | undefined {
  const { SMTP_URL: smtpUrl, PUBLIC_URL: publicUrl = 'http://localhost:3000' } = env
  if (!smtpUrl) return undefined
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'
  return { smtpUrl, from: env.MAIL_FROM || `no-reply@${host}`, publicUrl: publicUrl.replace(/\/+$/, '') }
}

/**
 * Sends one mail and returns once the server has taken it. Throws what went wrong: see `isRefused` for what is not
 * worth another try. Also for sign-in links, which people wait for: nothing is queued here.
 */
export async function sendMail(config: MailConfig, message: Message): Promise<void> {
  const { to, subject, text, id, unsubscribe } = message
  await transportOf(config.smtpUrl).sendMail({
    from: config.from,
    to,
    subject,
    text,
    messageId: id && `<${id}@${new URL(config.publicUrl).hostname}>`,
    list: unsubscribe ? { unsubscribe } : undefined,
  })
}

/** Whether the server said no for good: no such mailbox, not wanted. Anything else may pass. */
export function isRefused(error: unknown): boolean {
  const code = (error as { responseCode?: number } | undefined)?.responseCode
  return code !== undefined && code >= 500
}

const transports = new Map<string, Transporter>()
const seconds = 1000

/** One pool of connections per server, so that many mails share a few. */
function transportOf(smtpUrl: string): Transporter {
  const known = transports.get(smtpUrl)
  if (known) return known
  const patience = {
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
  }
  const made = createTransport({ url: smtpUrl, pool: true, maxConnections: 3, ...patience } as never)
  transports.set(smtpUrl, made)
  return made
}

/** Hangs up; for the end of the program and of tests. */
export function closeMail(): void {
  for (const one of transports.values()) one.close()
  transports.clear()
}
