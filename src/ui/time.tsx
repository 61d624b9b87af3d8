export type TimeProps = {
  /** ISO 8601, UTC. */
  at: string
  /** As the server writes it, in the commons' time zone. */
  children: string
  /** Let the browser keep "12 minutes ago" true while the page stays open. */
  relative?: boolean
}

/** A moment. Without JavaScript it reads as the server wrote it. */
export function Time({ at, children, relative }: TimeProps) {
  return (
    <time datetime={at} data-relative={relative ? '' : undefined}>
      {children}
    </time>
  )
}
