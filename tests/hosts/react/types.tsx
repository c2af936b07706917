// What the compiler tells a portal in TypeScript; read by it alone.
import "care-partnership/define";
import type {} from "care-partnership/react";

export const good = <care-engagement instrument="practices" respondent="relative" settings={{ groupThreshold: 20 }} />;
export const link = <care-preparation for-whom="their-list" also="en" link-url="/prepare" />;
// @ts-expect-error: there is no such kind of visit
export const kind = <care-preparation visit="sunny" />;
// @ts-expect-error: nor such a setting
export const setting = <care-overview settings={{ threshold: 20 }} />;

const tool = document.querySelector("care-preparation")!;
tool.settings = { minutes: { specialist: 25 } };
const saved: string | undefined = tool.save();
const width: number = tool.offsetWidth;
// @ts-expect-error: it is an element, and has no such method
tool.send(saved, width);
