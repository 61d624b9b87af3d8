import { buttonLook } from './button.tsx'

/** Opens the browser's print window; hidden where there is no JavaScript, for the browser's menu prints too. */
export function Print({ label }: { label: string }) {
  return (
    <button type="button" hidden data-print class={`${buttonLook({ tone: 'quiet' })} print:hidden`}>
      {label}
    </button>
  )
}
