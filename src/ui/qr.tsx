import type { Child } from 'hono/jsx'

export type QrProps = {
  /** A data URL of the code, black on white, made by the caller. */
  src: string
  /** Where it leads or what it holds. */
  alt: string
  caption?: Child
}

/** A code to point a phone at, always black on white so that scanners can read it in the dark theme too. */
export function Qr({ src, alt, caption }: QrProps) {
  return (
    <figure class="inline-flex flex-col items-center gap-2">
      <img src={src} alt={alt} width="176" height="176" class="rounded-lg border border-line bg-white p-2" />
      {caption && <figcaption class="text-sm text-soft">{caption}</figcaption>}
    </figure>
  )
}
