import { bodyMethod } from './body-method.ts';
import { brokenPermalink } from './broken-permalink.ts';
import { callChoice } from './call-choice.ts';
import { callOption } from './call-option.ts';
import { callPlaceholder } from './call-placeholder.ts';
import { callValue } from './call-value.ts';
import { controlCharacter } from './control-character.ts';
import { deadAnchor } from './dead-anchor.ts';
import { deadLink } from './dead-link.ts';
import { drawing } from './drawing.ts';
import { duplicateAnchor } from './duplicate-anchor.ts';
import { duplicateChoice } from './duplicate-choice.ts';
import { duplicateFunction } from './duplicate-function.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateRelated } from './duplicate-related.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateSummary } from './duplicate-summary.ts';
import { duplicateSynonym } from './duplicate-synonym.ts';
import { emptyCatalog } from './empty-catalog.ts';
import { emptyValue } from './empty-value.ts';
import type { Rule } from './engine/rule.ts';
import { fewKeywords } from './few-keywords.ts';
import { fieldsWithoutObject } from './fields-without-object.ts';
import { fileLength } from './file-length.ts';
import { fileName } from './file-name.ts';
import { footnote } from './footnote.ts';
import { formerName } from './former-name.ts';
import { frontMatter } from './front-matter.ts';
import { headerName } from './header-name.ts';
import { invalidDefault } from './invalid-default.ts';
import { invalidExample } from './invalid-example.ts';
import { invalidType } from './invalid-type.ts';
import { invalidValue } from './invalid-value.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { linkTitle } from './link-title.ts';
import { loneSurrogate } from './lone-surrogate.ts';
import { longParagraphRule } from './long-paragraph.ts';
import { metadataKey } from './metadata-key.ts';
import { misplacedFile } from './misplaced-file.ts';
import { misplacedHeading } from './misplaced-heading.ts';
import { misplacedImage } from './misplaced-image.ts';
import { missingCallTemplate } from './missing-call-template.ts';
import { missingDescription } from './missing-description.ts';
import { missingExample } from './missing-example.ts';
import { missingFieldDescription } from './missing-field-description.ts';
import { missingFile } from './missing-file.ts';
import { missingKey } from './missing-key.ts';
import { missingMapKey } from './missing-map-key.ts';
import { missingMeaning } from './missing-meaning.ts';
import { missingParameter } from './missing-parameter.ts';
import { missingType } from './missing-type.ts';
import { nameClash } from './name-clash.ts';
import { nesting } from './nesting.ts';
import { pathParameter } from './path-parameter.ts';
import { permalinkSyntax } from './permalink-syntax.ts';
import { permalinkTarget } from './permalink-target.ts';
import { picture } from './picture.ts';
import { plannedExists } from './planned-exists.ts';
import { plannedFunction } from './planned-function.ts';
import { plannedName } from './planned-name.ts';
import { queryTemplate } from './query-template.ts';
import { rawHtml } from './raw-html.ts';
import { recursiveRecord } from './recursive-record.ts';
import { redirectClash } from './redirect-clash.ts';
import { redirectPattern } from './redirect-pattern.ts';
import { redirectTarget } from './redirect-target.ts';
import { replacementCycle } from './replacement-cycle.ts';
import { reservedSlug } from './reserved-slug.ts';
import { responseEnvelope } from './response-envelope.ts';
import { responseOptions } from './response-options.ts';
import { responseValue } from './response-value.ts';
import { selfReference } from './self-reference.ts';
import { siteAddress } from './site-address.ts';
import { summaryLength } from './summary-length.ts';
import { summaryPeriod } from './summary-period.ts';
import { tableCells } from './table-cells.ts';
import { tableColumns } from './table-columns.ts';
import { textEncoding } from './text-encoding.ts';
import { undoEffect } from './undo-effect.ts';
import { unevenExamples } from './uneven-examples.ts';
import { unknownCallFormat } from './unknown-call-format.ts';
import { unknownCategory } from './unknown-category.ts';
import { unknownChoice } from './unknown-choice.ts';
import { unknownCondition } from './unknown-condition.ts';
import { unknownField } from './unknown-field.ts';
import { unknownFile } from './unknown-file.ts';
import { unknownFunction } from './unknown-function.ts';
import { unknownGroup } from './unknown-group.ts';
import { unknownGuide } from './unknown-guide.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownParameter } from './unknown-parameter.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownPrivilege } from './unknown-privilege.ts';
import { unknownRecord } from './unknown-record.ts';
import { unknownRule } from './unknown-rule.ts';
import { unnamedParameter } from './unnamed-parameter.ts';
import { unreadFile } from './unread-file.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unsafeLink } from './unsafe-link.ts';
import { valueNotListed } from './value-not-listed.ts';
import { versionForm } from './version-form.ts';
import { wrongType } from './wrong-type.ts';
import { xmlAdapter } from './xml-adapter.ts';
import { yamlAlias } from './yaml-alias.ts';
import { yamlComment } from './yaml-comment.ts';
import { yamlIndent } from './yaml-indent.ts';
import { yamlQuotes } from './yaml-quotes.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yamlTag } from './yaml-tag.ts';

/** All rules, by id. To add one, write its file and list it here. */
export const rules: readonly Rule[] = [
  bodyMethod,
  brokenPermalink,
  callChoice,
  callOption,
  callPlaceholder,
  callValue,
  controlCharacter,
  deadAnchor,
  deadLink,
  drawing,
  duplicateAnchor,
  duplicateChoice,
  duplicateFunction,
  duplicateKey,
  duplicateName,
  duplicateRelated,
  duplicateSection,
  duplicateSlug,
  duplicateSummary,
  duplicateSynonym,
  emptyCatalog,
  emptyValue,
  fewKeywords,
  fieldsWithoutObject,
  fileLength,
  fileName,
  footnote,
  formerName,
  frontMatter,
  headerName,
  invalidDefault,
  invalidExample,
  invalidType,
  invalidValue,
  invisibleCharacter,
  linkTitle,
  loneSurrogate,
  longParagraphRule,
  metadataKey,
  misplacedFile,
  misplacedHeading,
  misplacedImage,
  missingCallTemplate,
  missingDescription,
  missingExample,
  missingFieldDescription,
  missingFile,
  missingKey,
  missingMapKey,
  missingMeaning,
  missingParameter,
  missingType,
  nameClash,
  nesting,
  pathParameter,
  permalinkSyntax,
  permalinkTarget,
  picture,
  plannedExists,
  plannedFunction,
  plannedName,
  queryTemplate,
  rawHtml,
  recursiveRecord,
  redirectClash,
  redirectPattern,
  redirectTarget,
  replacementCycle,
  reservedSlug,
  responseEnvelope,
  responseOptions,
  responseValue,
  selfReference,
  siteAddress,
  summaryLength,
  summaryPeriod,
  tableCells,
  tableColumns,
  textEncoding,
  undoEffect,
  unevenExamples,
  unknownCallFormat,
  unknownCategory,
  unknownChoice,
  unknownCondition,
  unknownField,
  unknownFile,
  unknownFunction,
  unknownGroup,
  unknownGuide,
  unknownKey,
  unknownParameter,
  unknownPlaceholder,
  unknownPrivilege,
  unknownRecord,
  unknownRule,
  unnamedParameter,
  unreadFile,
  unreadableFile,
  unsafeLink,
  valueNotListed,
  versionForm,
  wrongType,
  xmlAdapter,
  yamlAlias,
  yamlComment,
  yamlIndent,
  yamlQuotes,
  yamlSyntax,
  yamlTag,
];
