import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

/** `primary` is the one next action of a page; `quiet` the others; `danger` what can't be taken back. */
export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'text'

type Look = { tone?: ButtonTone; icon?: IconName; wide?: boolean; children: Child }

export type ButtonProps = Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  disabled?: boolean
  /** The `id` of a form elsewhere on the page. */
  form?: string
}

/** A button that submits the form it is in, unless told otherwise. */
export function Button({ tone, icon, wide, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button type={type} class={buttonLook({ tone, wide })} {...rest}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  )
}

export type LinkButtonProps = Look & { href: string; download?: boolean }

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ tone = 'quiet', icon, wide, children, href, download }: LinkButtonProps) {
  return (
    <a
      href={href}
      class={buttonLook({ tone, wide })}
      download={download}
      data-turbo={download ? 'false' : undefined}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
    </a>
  )
}

const tones: Record<ButtonTone, string> = {
  primary: 'btn btn-primary',
  quiet: 'btn border-line bg-surface hover:bg-raised',
  danger: 'btn border-vermilion bg-surface text-vermilion hover:bg-vermilion-wash',
  text: 'btn btn-ghost',
}

/** The classes of a button, for the few places that need another element (a `<summary>`). */
export function buttonLook({ tone = 'primary', wide }: { tone?: ButtonTone; wide?: boolean } = {}): string {
  return wide ? `${tones[tone]} w-full` : tones[tone]
}
