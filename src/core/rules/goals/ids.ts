export const ids = [
  "objective-incomplete",
  "objective-backwards",
  "objective-unmoved",
  "kpi-without-source",
  "effort-as-loyalty",
  "nothing-measured",
  "promise-uncarried",
  "evidence-not-fed",
] as const;
