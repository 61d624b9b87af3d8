/** Something to type or copy, scrolling sideways by itself on a phone. */
export function Code({ text }: { text: string }) {
  return (
    <pre
      tabindex={0}
      class="overflow-x-auto rounded-field bg-raised px-3 py-2.5 font-mono text-[0.8125rem] leading-6 whitespace-pre"
    >
      <code>{text}</code>
    </pre>
  )
}
