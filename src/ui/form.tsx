import type { Child } from 'hono/jsx'
import { Button, type ButtonTone, LinkButton } from './button.tsx'
import { FormContext, type FormErrors, type FormValues, fieldId } from './form-context.ts'
import { usePage, useWords } from './page-context.ts'

/** Hidden fields every surface reads: the token against forged posts, and the key that makes a repeat harmless. */
export const csrfField = '_csrf'
export const keyField = 'key'

export type FormProps = {
  action: string
  /** `get` for searches, which carry neither token nor key. */
  method?: 'post' | 'get'
  /** Needed only when two forms on a page post to the same address. */
  id?: string
  /** The command's idempotency key. */
  onceKey?: string
  /** Overrides the page's token. */
  csrf?: string
  values?: FormValues
  errors?: FormErrors
  /** A page's view: gives key, typed values and refusal at once. Only for the form the refusal is about. */
  view?: { key: string; values: FormValues; refusal?: { sentence: string; field?: string } }
  /** What the button does, as a verb: "표결하기", "Vote". Leave out to place buttons yourself. */
  submit?: string
  submitTone?: ButtonTone
  wide?: boolean
  cancel?: string
  /** Sends files. */
  upload?: boolean
  /** `false` makes the browser load the answer as a whole new page. */
  turbo?: boolean
  children?: Child
}

/** A form that answers 303 after success, and 422 with itself, the values typed and what to fix. */
export function Form(props: FormProps) {
  const { action, method = 'post', view, children } = props
  const values = props.values ?? view?.values ?? {}
  const errors = props.errors ?? refusalErrors(view?.refusal)
  const id = props.id ?? fieldId('form', action.replace(/^\W+/, ''))
  return (
    <FormContext.Provider value={{ id, values, errors }}>
      <form
        id={id}
        action={action}
        method={method}
        enctype={props.upload ? 'multipart/form-data' : undefined}
        data-turbo={props.turbo === false ? 'false' : undefined}
        class="flex flex-col gap-4"
      >
        {method === 'post' && <Hidden csrf={props.csrf} onceKey={props.onceKey ?? view?.key} />}
        <ErrorSummary form={id} errors={errors} />
        {children}
        {props.submit && <Submit {...props} submit={props.submit} />}
      </form>
    </FormContext.Provider>
  )
}

function Hidden({ csrf, onceKey }: { csrf?: string; onceKey?: string }) {
  const token = csrf ?? usePage().csrf
  return (
    <>
      {token && <input type="hidden" name={csrfField} value={token} />}
      {onceKey && <HiddenKey value={onceKey} />}
    </>
  )
}

/** The idempotency key, for a form not made with `Form`. */
export function HiddenKey({ value }: { value: string }) {
  return <input type="hidden" name={keyField} value={value} />
}

function refusalErrors(refusal?: { sentence: string; field?: string }): FormErrors {
  return refusal ? { [refusal.field ?? '_']: refusal.sentence } : {}
}

function Submit({ submit, submitTone, wide, cancel }: FormProps & { submit: string }) {
  const w = useWords()
  return (
    <div class="flex flex-wrap items-center gap-2.5">
      <Button tone={submitTone} wide={wide}>
        {submit}
      </Button>
      {cancel && (
        <LinkButton tone="text" href={cancel}>
          {w.cancel}
        </LinkButton>
      )}
    </div>
  )
}

/** On top, so that a reader of any kind meets it first; each line leads to its field. */
function ErrorSummary({ form, errors }: { form: string; errors: FormErrors }) {
  const w = useWords()
  const list = Object.entries(errors).filter((pair): pair is [string, string] => Boolean(pair[1]))
  if (list.length === 0) return null
  return (
    <div
      role="alert"
      tabindex={-1}
      data-errors
      class="rounded-xl border border-vermilion bg-vermilion-wash px-4 py-3 text-vermilion"
    >
      <p class="font-bold">{list.length === 1 ? w.errorsOne : w.errorsMany(list.length)}</p>
      <ul class="mt-1 list-disc ps-5">
        {list.map(([name, message]) => (
          <li>
            {name === '_' ? (
              message
            ) : (
              <a href={`#${fieldId(form, name)}`} class="underline underline-offset-4">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
