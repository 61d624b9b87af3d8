import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'dure-copy': import('hono/jsx').JSX.HTMLAttributes
      'dure-ranking': import('hono/jsx').JSX.HTMLAttributes
      'dure-sum': import('hono/jsx').JSX.HTMLAttributes
    }
  }
}
