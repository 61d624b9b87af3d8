import { usePage, useWords } from './page-context.ts'

type Count = number | bigint

export type BarsProps = {
  yes: Count
  no: Count
  abstain?: Count
  /** Everyone who may vote; the rest of the bar stays empty. */
  of: Count
  /** How many yes would pass it now; drawn as a mark on the bar. */
  need?: Count
  /** Voting has ended. */
  isOver?: boolean
  /** Whose votes: "Working members". */
  label?: string
  /** A short sentence at the end of the counts: "Quorum of 22 reached". */
  note?: string
}

/** Votes as one bar, with every count in words below it. The SVG measures in votes, so nothing is rounded. */
export function Bars({ yes, no, abstain = 0, of, need, isOver, label, note }: BarsProps) {
  const w = useWords()
  const { lang } = usePage()
  const show = (count: Count) => count.toLocaleString(lang)
  const cast = BigInt(yes) + BigInt(no) + BigInt(abstain)
  return (
    <div class="text-sm text-soft tnum">
      {label && (
        <p class="mb-1.5 max-w-none">
          {label} · {show(cast)} / {show(of)}
        </p>
      )}
      <Bar yes={yes} no={no} abstain={abstain} of={of} need={need} />
      <div class="mt-1.5 flex flex-wrap justify-between gap-x-4">
        <p>
          <Key look="bg-celadon" /> {w.yes} {show(yes)} · <Key look="bg-vermilion" /> {w.no} {show(no)} ·{' '}
          <Key look="bg-ochre" /> {w.abstain} {show(abstain)}
        </p>
        {need !== undefined && <p>{w.needed(show(need), isOver)}</p>}
        {note && <p>{note}</p>}
      </div>
    </div>
  )
}

function Bar({
  yes,
  no,
  abstain,
  of,
  need,
}: Required<Pick<BarsProps, 'yes' | 'no' | 'abstain' | 'of'>> & { need?: Count }) {
  const total = BigInt(of) > 0n ? of : 1
  const afterYes = BigInt(yes)
  const afterNo = afterYes + BigInt(no)
  return (
    <svg
      class="block h-2 w-full overflow-hidden rounded-full bg-raised forced-colors:border"
      viewBox={`0 0 ${total} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Segment x={0n} width={yes} look="text-celadon" />
      <Segment x={afterYes} width={no} look="text-vermilion" />
      <Segment x={afterNo} width={abstain} look="text-ochre" />
      {need !== undefined && (
        <path
          d={`M${need} 0v1`}
          class="text-ink"
          stroke="currentColor"
          stroke-width="2"
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}

function Segment({ x, width, look }: { x: bigint; width: Count; look: string }) {
  return <rect x={String(x)} y="0" width={String(width)} height="1" fill="currentColor" class={look} />
}

function Key({ look }: { look: string }) {
  return <span class={`inline-block size-2 rounded-[2px] ${look}`} aria-hidden="true" />
}
