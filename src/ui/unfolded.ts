// Opens a fold without ever shutting it: who opened one and types in it before the script came keeps it open. Pure.

/**
 * What a `<details>` gets so that it stands open: `<details {...unfoldedIf(hasErrors)}>`. Else nothing, where `open={false}`
 * would shut, when the script comes, what the reader opened meanwhile, and take the focus from the field in it.
 */
export const unfoldedIf = (isOpen: boolean): { open?: true } => (isOpen ? { open: true } : {});
