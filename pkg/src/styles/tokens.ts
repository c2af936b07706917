import { css } from "lit";

/**
 * The one design system of all elements: type, space, lines, colours, motion. A page sets the `--care-*` properties;
 * all styles use the `--_*` ones, and no other colour, size of type or gap.
 */
export const tokens = css`
  :host {
    --_font: var(--care-font, system-ui, "Segoe UI", Roboto, sans-serif);
    /* Of the type around: 18 px where the page has 16. */
    --_text-sm: 0.889em;
    --_text-md: 1em;
    /* Headings stand out less where the type is so large that their words would not fit on a line. */
    --_text-lg: clamp(1em, 9cqi, 1.222em);
    --_text-xl: clamp(1em, 11cqi, 1.667em);
    /* Pages that make a rem 10 px are not crammed; on a small screen large type has the room, and not what is around. */
    --_space-1: clamp(4px, 0.25rem, 1.25vw);
    --_space-2: clamp(8px, 0.5rem, 2.5vw);
    --_space-3: clamp(12px, 0.75rem, 3.75vw);
    --_space-4: clamp(16px, 1rem, 5vw);
    --_space-5: clamp(24px, 1.5rem, 7.5vw);
    --_space-6: clamp(40px, 2.5rem, 12.5vw);
    --_target: clamp(44px, 2.75rem, 14vw);
    --_radius: var(--care-radius, 0.75rem);
    --_round: min(var(--_radius) * 4, 2rem);
    /* How high the bar is that stands over the foot of the window: measured, and set on the frame. */
    --_bar: 0px;
    --_motion: 0s;

    /* The page's own ground, unless it gives another; cards, fields and dialogs have one to be read on. */
    --_ground: var(--care-paper, transparent);
    --_card: var(--care-paper, #ffffff);
    --_soft: var(--care-soft, #eef4f3);
    --_ink: var(--care-ink, #16262a);
    --_ink-soft: var(--care-muted, #4b5b5e);
    --_line: var(--care-line, #6f7f80);
    --_hair: color-mix(in srgb, var(--_line) 35%, transparent);
    --_accent: var(--care-accent, #0f5b66);
    --_on-accent: var(--care-on-accent, #ffffff);
    --_fault: var(--care-fault, #a3231b);
    /* What must be said today. */
    --_warm: var(--care-warm, #8f4706);
    /* Something to say, to ask, hoped for. */
    --_say: var(--care-say, #0f6b6e);
    --_ask: var(--care-ask, #5146a8);
    --_hope: var(--care-hope, #9c2f62);
    --_tint-warm: color-mix(in srgb, var(--_warm) 12%, var(--_card));
    --_tint-say: color-mix(in srgb, var(--_say) 12%, var(--_card));
    --_tint-ask: color-mix(in srgb, var(--_ask) 12%, var(--_card));
    --_tint-hope: color-mix(in srgb, var(--_hope) 12%, var(--_card));
    --_shadow: 0 1px 2px rgb(22 38 42 / 12%), 0 2px 8px rgb(22 38 42 / 8%);
  }
  .frame, .paper { color-scheme: light; }
  /* Dark where the page says it is, by its color-scheme: a page that is light alone stays so on a dark device. */
  @supports (color: light-dark(red, red)) {
    .frame { color-scheme: inherit; }
    :host {
      --_card: var(--care-paper, light-dark(#ffffff, #1a2524));
      --_soft: var(--care-soft, light-dark(#eef4f3, #24312f));
      --_ink: var(--care-ink, light-dark(#16262a, #edf2f1));
      --_ink-soft: var(--care-muted, light-dark(#4b5b5e, #b9c5c3));
      --_line: var(--care-line, light-dark(#6f7f80, #869693));
      --_accent: var(--care-accent, light-dark(#0f5b66, #86d5cf));
      --_on-accent: var(--care-on-accent, light-dark(#ffffff, #06201d));
      --_fault: var(--care-fault, light-dark(#a3231b, #ffb4a8));
      --_warm: var(--care-warm, light-dark(#8f4706, #ffc27a));
      --_say: var(--care-say, light-dark(#0f6b6e, #7fd3cf));
      --_ask: var(--care-ask, light-dark(#5146a8, #bdb5ff));
      --_hope: var(--care-hope, light-dark(#9c2f62, #f5a8c8));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :host { --_motion: 150ms; }
  }
`;
