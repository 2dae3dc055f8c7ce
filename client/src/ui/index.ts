/**
 * The kit: what pages are made of. Native HTML first; every piece is complete by keyboard and by touch (targets of 44 px),
 * in light and dark, in forced colours, on paper, at 320 px. It knows no room, fetches nothing, and its words are in the
 * catalogue like all others.
 *
 * A form is `<Form schema={Contract} onSubmit={...} error={mutation.error} busy={mutation.isPending} submit={...}>` around
 * fields whose `name` is the name in the contract: refusals find their field by it.
 */
export { Bar, type BarProps } from './bar';
export { Breadcrumb, type Crumb } from './breadcrumb';
export { Button, LinkButton, type ButtonLook, type ButtonProps, type LinkButtonProps } from './button';
export { Card, CardList, type CardProps } from './card';
export { Checkbox, CheckboxGroup, RadioGroup, type CheckboxProps, type Choice, type ChoiceGroupProps } from './choice';
export { CopyButton, type CopyButtonProps } from './copy-button';
export { Dialog, type DialogProps } from './dialog';
export { Disclosure, Menu, type DisclosureProps, type MenuProps } from './disclosure';
export { SelectField, TextArea, TextField, type SelectFieldProps, type TextAreaProps, type TextFieldProps } from './field';
export { Form, type FormProps } from './form';
export { Muted, Row, WithAside, type WithAsideProps } from './layout';
export { LiveRegion } from './live-region';
export { Notice, type NoticeProps } from './notice';
export { PageTitle, type PageTitleProps } from './page-title';
export { Avatar, PersonName, type PersonNameProps } from './person-name';
export { Segmented, TabLinks, type Segment, type SegmentedProps, type TabLinksProps } from './segmented';
export { ShowMore, type ShowMoreProps } from './show-more';
export { EmptyState, ErrorState, Loaded, Skeleton, type EmptyStateProps, type ErrorStateProps, type LoadedProps } from './states';
export { Table, type TableProps } from './table';
export { Tag, type Tone } from './tag';
export { Text, type TextProps } from './text';
export { Time, type TimeProps } from './time';
export { VisuallyHidden } from './visually-hidden';
