export type Tab = { href: string; label: string; current?: boolean; count?: number | bigint }

/** Views of one subject, each at its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} class="no-print mb-5 overflow-x-auto border-b border-line">
      <ul class="flex gap-1">
        {tabs.map((tab) => (
          <li>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              class="touch -mb-px inline-flex items-center gap-1.5 border-b-2 border-transparent px-3 whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-celadon aria-[current=page]:font-bold aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span class="rounded-full bg-raised px-1.5 text-xs text-soft tnum">{String(tab.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
