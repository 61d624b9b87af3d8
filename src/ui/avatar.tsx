/** The first letter of a name in a circle; the name itself is always beside it. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  const size = large ? 'size-14 text-xl' : 'size-9 text-sm'
  return (
    <span
      class={`inline-grid shrink-0 place-items-center rounded-full bg-celadon-wash font-bold text-celadon ${size}`}
      aria-hidden="true"
    >
      {initial(name)}
    </span>
  )
}

const letters = new Intl.Segmenter()

/** The first letter as a reader sees it: a Hangul syllable, an emoji, a capital. */
function initial(name: string): string {
  for (const { segment } of letters.segment(name.trim())) return segment.toUpperCase()
  return '·'
}
