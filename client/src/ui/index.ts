/**
 * The kit: what pages are made of. Native HTML first; every piece is complete by keyboard and by touch (targets of 44 px),
 * in light and dark, in forced colours, on paper, at 320 px. It knows no room, fetches nothing, and its words are in the
 * catalogue like all others.
 *
 * A form is `<Form schema={Contract} onSubmit={...} error={mutation.error} busy={mutation.isPending} submit={...}>` around
 * fields whose `name` is the name in the contract: refusals find their field by it.
 */
export { Bar } from './bar';
export { Breadcrumb } from './breadcrumb';
export { Button, LinkButton } from './button';
export { Card, CardList } from './card';
export { Checkbox, CheckboxGroup, RadioGroup } from './choice';
export { CopyButton } from './copy-button';
export { Dialog } from './dialog';
export { Disclosure, Menu } from './disclosure';
export { SelectField, TextArea, TextField } from './field';
export { FileField } from './file-field';
export { Form } from './form';
export { HeldHeading } from './held-heading';
export { Muted, Row, WithAside } from './layout';
export { lazily } from './lazily';
export { LiveRegion } from './live-region';
export { Notice } from './notice';
export { PageTitle } from './page-title';
export { PersonName } from './person-name';
export { Segmented, TabLinks } from './segmented';
export { ShowMore } from './show-more';
export { EmptyState, ErrorState, Loaded, Skeleton } from './states';
export { Table } from './table';
export { TakesFocus } from './takes-focus';
export { Tag, type Tone } from './tag';
export { Text } from './text';
export { Time } from './time';
export { VisuallyHidden } from './visually-hidden';
