/** The mark: three rings that hold only together (Borromean), for people, resources and charter. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" stroke-width="2.2" aria-hidden="true">
      <circle cx="16" cy="11.5" r="8.4" class="text-celadon" stroke="currentColor" />
      <circle cx="11" cy="20.16" r="8.4" class="text-vermilion" stroke="currentColor" />
      <circle cx="21" cy="20.16" r="8.4" class="text-ochre" stroke="currentColor" />
      <path
        d="M8.13 14.45A8.4 8.4 0 0 1 7.67 10.41M21.11 18.17A8.4 8.4 0 0 1 17.38 19.79"
        class="text-paper"
        stroke="currentColor"
        stroke-width="4.2"
      />
      <path
        d="M8.42 15.12A8.4 8.4 0 0 1 7.80 9.69M21.67 17.70A8.4 8.4 0 0 1 16.65 19.87"
        class="text-celadon"
        stroke="currentColor"
      />
      <path
        d="M17.48 25.50A8.4 8.4 0 0 1 14.22 27.92M14.22 12.40A8.4 8.4 0 0 1 17.48 14.82"
        class="text-paper"
        stroke="currentColor"
        stroke-width="4.2"
      />
      <path
        d="M17.93 24.91A8.4 8.4 0 0 1 13.53 28.17M13.53 12.15A8.4 8.4 0 0 1 17.93 15.41"
        class="text-vermilion"
        stroke="currentColor"
      />
      <path
        d="M22.38 11.87A8.4 8.4 0 0 1 26.11 13.49M12.67 21.25A8.4 8.4 0 0 1 13.13 17.21"
        class="text-paper"
        stroke="currentColor"
        stroke-width="4.2"
      />
      <path
        d="M21.65 11.79A8.4 8.4 0 0 1 26.67 13.96M12.80 21.97A8.4 8.4 0 0 1 13.42 16.54"
        class="text-ochre"
        stroke="currentColor"
      />
    </svg>
  )
}
