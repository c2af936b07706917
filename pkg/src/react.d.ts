// The elements in the JSX of React 19: `import type {} from "care-partnership/react"`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CareEngagement, CareOverview, CarePreparation, Share } from "./elements.js";
import type { CareError } from "./api/error.js";

type Common = "name" | "required" | "disabled" | "settings" | "kiosk";
type Kept = Common | "storage" | "owner";

type Props<Element, Own extends keyof Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Pick<Element, Own>> & {
    "wasm-url"?: string;
    "content-url"?: string;
    "oncare-change"?: (event: CustomEvent<null>) => void;
    "oncare-share"?: (event: CustomEvent<Share>) => void;
    "oncare-complete"?: (event: CustomEvent<null>) => void;
    "oncare-error"?: (event: CustomEvent<CareError>) => void;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "care-preparation": Props<CarePreparation, Kept | "visit" | "minutes" | "also"> & {
        "for-whom"?: CarePreparation["forWhom"];
        "link-url"?: string;
        "hand-over"?: boolean | "";
        "leave-freely"?: boolean | "";
      };
      "care-engagement": Props<CareEngagement, Kept | "instrument" | "respondent"> & {
        "hand-over"?: boolean | "";
        "leave-freely"?: boolean | "";
      };
      "care-overview": Props<CareOverview, Common | "instrument">;
    }
  }
}
