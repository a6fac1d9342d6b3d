// What Google's REST APIs have. Written by scripts/googleApis.ts from Google's clients; a test compares the two.

/** The fields of each message, and the message that a field holds. */
export const GOOGLE_SCHEMAS: Readonly<Record<string, string>> = {
  'docs.AutoText': `
    suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges textStyle:TextStyle type`,
  'docs.Background': `
    color:OptionalColor`,
  'docs.BackgroundSuggestionState': `
    backgroundColorSuggested`,
  'docs.BatchUpdateDocumentRequest': `
    requests:Request writeControl:WriteControl`,
  'docs.BatchUpdateDocumentResponse': `
    documentId replies:Response writeControl:WriteControl`,
  'docs.Body': `
    content:StructuralElement`,
  'docs.BookmarkLink': `
    id tabId`,
  'docs.Bullet': `
    listId nestingLevel textStyle:TextStyle`,
  'docs.BulletSuggestionState': `
    listIdSuggested nestingLevelSuggested textStyleSuggestionState:TextStyleSuggestionState`,
  'docs.Color': `
    rgbColor:RgbColor`,
  'docs.ColumnBreak': `
    suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges textStyle:TextStyle`,
  'docs.CreateFooterRequest': `
    sectionBreakLocation:Location type`,
  'docs.CreateFooterResponse': `
    footerId`,
  'docs.CreateFootnoteRequest': `
    endOfSegmentLocation:EndOfSegmentLocation location:Location`,
  'docs.CreateFootnoteResponse': `
    footnoteId`,
  'docs.CreateHeaderRequest': `
    sectionBreakLocation:Location type`,
  'docs.CreateHeaderResponse': `
    headerId`,
  'docs.CreateNamedRangeRequest': `
    name range:Range`,
  'docs.CreateNamedRangeResponse': `
    namedRangeId`,
  'docs.CreateParagraphBulletsRequest': `
    bulletPreset range:Range`,
  'docs.CropProperties': `
    angle offsetBottom offsetLeft offsetRight offsetTop`,
  'docs.CropPropertiesSuggestionState': `
    angleSuggested offsetBottomSuggested offsetLeftSuggested offsetRightSuggested offsetTopSuggested`,
  'docs.DateElementProperties': `
    dateFormat displayText locale timeFormat timestamp timeZoneId`,
  'docs.DeleteContentRangeRequest': `
    range:Range`,
  'docs.DeleteFooterRequest': `
    footerId tabId`,
  'docs.DeleteHeaderRequest': `
    headerId tabId`,
  'docs.DeleteNamedRangeRequest': `
    name namedRangeId tabsCriteria:TabsCriteria`,
  'docs.DeleteParagraphBulletsRequest': `
    range:Range`,
  'docs.DeletePositionedObjectRequest': `
    objectId tabId`,
  'docs.DeleteTableColumnRequest': `
    tableCellLocation:TableCellLocation`,
  'docs.DeleteTableRowRequest': `
    tableCellLocation:TableCellLocation`,
  'docs.Dimension': `
    magnitude unit`,
  'docs.Document': `
    body:Body documentId documentStyle:DocumentStyle footers footnotes headers inlineObjects lists namedRanges
    namedStyles:NamedStyles positionedObjects revisionId suggestedDocumentStyleChanges suggestedNamedStylesChanges
    suggestionsViewMode tabs:Tab title`,
  'docs.DocumentFormat': `
    documentMode`,
  'docs.DocumentStyle': `
    background:Background defaultFooterId defaultHeaderId documentFormat:DocumentFormat evenPageFooterId
    evenPageHeaderId firstPageFooterId firstPageHeaderId flipPageOrientation marginBottom:Dimension
    marginFooter:Dimension marginHeader:Dimension marginLeft:Dimension marginRight:Dimension marginTop:Dimension
    pageNumberStart pageSize:Size useCustomHeaderFooterMargins useEvenPageHeaderFooter useFirstPageHeaderFooter`,
  'docs.DocumentStyleSuggestionState': `
    backgroundSuggestionState:BackgroundSuggestionState defaultFooterIdSuggested defaultHeaderIdSuggested
    evenPageFooterIdSuggested evenPageHeaderIdSuggested firstPageFooterIdSuggested firstPageHeaderIdSuggested
    flipPageOrientationSuggested marginBottomSuggested marginFooterSuggested marginHeaderSuggested
    marginLeftSuggested marginRightSuggested marginTopSuggested pageNumberStartSuggested
    pageSizeSuggestionState:SizeSuggestionState useCustomHeaderFooterMarginsSuggested
    useEvenPageHeaderFooterSuggested useFirstPageHeaderFooterSuggested`,
  'docs.DocumentTab': `
    body:Body documentStyle:DocumentStyle footers footnotes headers inlineObjects lists namedRanges
    namedStyles:NamedStyles positionedObjects suggestedDocumentStyleChanges suggestedNamedStylesChanges`,
  'docs.EmbeddedDrawingProperties': `
    `,
  'docs.EmbeddedDrawingPropertiesSuggestionState': `
    `,
  'docs.EmbeddedObject': `
    description embeddedDrawingProperties:EmbeddedDrawingProperties embeddedObjectBorder:EmbeddedObjectBorder
    imageProperties:ImageProperties linkedContentReference:LinkedContentReference marginBottom:Dimension
    marginLeft:Dimension marginRight:Dimension marginTop:Dimension size:Size title`,
  'docs.EmbeddedObjectBorder': `
    color:OptionalColor dashStyle propertyState width:Dimension`,
  'docs.EmbeddedObjectBorderSuggestionState': `
    colorSuggested dashStyleSuggested propertyStateSuggested widthSuggested`,
  'docs.EmbeddedObjectSuggestionState': `
    descriptionSuggested embeddedDrawingPropertiesSuggestionState:EmbeddedDrawingPropertiesSuggestionState
    embeddedObjectBorderSuggestionState:EmbeddedObjectBorderSuggestionState
    imagePropertiesSuggestionState:ImagePropertiesSuggestionState
    linkedContentReferenceSuggestionState:LinkedContentReferenceSuggestionState marginBottomSuggested
    marginLeftSuggested marginRightSuggested marginTopSuggested sizeSuggestionState:SizeSuggestionState
    titleSuggested`,
  'docs.EndOfSegmentLocation': `
    segmentId tabId`,
  'docs.Equation': `
    suggestedDeletionIds suggestedInsertionIds`,
  'docs.Footer': `
    content:StructuralElement footerId`,
  'docs.Footnote': `
    content:StructuralElement footnoteId`,
  'docs.FootnoteReference': `
    footnoteId footnoteNumber suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges
    textStyle:TextStyle`,
  'docs.Header': `
    content:StructuralElement headerId`,
  'docs.HeadingLink': `
    id tabId`,
  'docs.HorizontalRule': `
    suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges textStyle:TextStyle`,
  'docs.ImageProperties': `
    angle brightness contentUri contrast cropProperties:CropProperties sourceUri transparency`,
  'docs.ImagePropertiesSuggestionState': `
    angleSuggested brightnessSuggested contentUriSuggested contrastSuggested
    cropPropertiesSuggestionState:CropPropertiesSuggestionState sourceUriSuggested transparencySuggested`,
  'docs.InlineObject': `
    inlineObjectProperties:InlineObjectProperties objectId suggestedDeletionIds
    suggestedInlineObjectPropertiesChanges suggestedInsertionId`,
  'docs.InlineObjectElement': `
    inlineObjectId suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges textStyle:TextStyle`,
  'docs.InlineObjectProperties': `
    embeddedObject:EmbeddedObject`,
  'docs.InlineObjectPropertiesSuggestionState': `
    embeddedObjectSuggestionState:EmbeddedObjectSuggestionState`,
  'docs.InsertDateRequest': `
    dateElementProperties:DateElementProperties endOfSegmentLocation:EndOfSegmentLocation location:Location`,
  'docs.InsertInlineImageRequest': `
    endOfSegmentLocation:EndOfSegmentLocation location:Location objectSize:Size uri`,
  'docs.InsertInlineImageResponse': `
    objectId`,
  'docs.InsertInlineSheetsChartResponse': `
    objectId`,
  'docs.InsertPageBreakRequest': `
    endOfSegmentLocation:EndOfSegmentLocation location:Location`,
  'docs.InsertPersonRequest': `
    endOfSegmentLocation:EndOfSegmentLocation location:Location personProperties:PersonProperties`,
  'docs.InsertSectionBreakRequest': `
    endOfSegmentLocation:EndOfSegmentLocation location:Location sectionType`,
  'docs.InsertTableColumnRequest': `
    insertRight tableCellLocation:TableCellLocation`,
  'docs.InsertTableRequest': `
    columns endOfSegmentLocation:EndOfSegmentLocation location:Location rows`,
  'docs.InsertTableRowRequest': `
    insertBelow tableCellLocation:TableCellLocation`,
  'docs.InsertTextRequest': `
    endOfSegmentLocation:EndOfSegmentLocation location:Location text`,
  'docs.Link': `
    bookmark:BookmarkLink bookmarkId heading:HeadingLink headingId tabId url`,
  'docs.LinkedContentReference': `
    sheetsChartReference:SheetsChartReference`,
  'docs.LinkedContentReferenceSuggestionState': `
    sheetsChartReferenceSuggestionState:SheetsChartReferenceSuggestionState`,
  'docs.List': `
    listProperties:ListProperties suggestedDeletionIds suggestedInsertionId suggestedListPropertiesChanges`,
  'docs.ListProperties': `
    nestingLevels:NestingLevel`,
  'docs.ListPropertiesSuggestionState': `
    nestingLevelsSuggestionStates:NestingLevelSuggestionState`,
  'docs.Location': `
    index segmentId tabId`,
  'docs.MergeTableCellsRequest': `
    tableRange:TableRange`,
  'docs.NamedRange': `
    name namedRangeId ranges:Range`,
  'docs.NamedRanges': `
    name namedRanges:NamedRange`,
  'docs.NamedStyle': `
    namedStyleType paragraphStyle:ParagraphStyle textStyle:TextStyle`,
  'docs.NamedStyles': `
    styles:NamedStyle`,
  'docs.NamedStylesSuggestionState': `
    stylesSuggestionStates:NamedStyleSuggestionState`,
  'docs.NamedStyleSuggestionState': `
    namedStyleType paragraphStyleSuggestionState:ParagraphStyleSuggestionState
    textStyleSuggestionState:TextStyleSuggestionState`,
  'docs.NestingLevel': `
    bulletAlignment glyphFormat glyphSymbol glyphType indentFirstLine:Dimension indentStart:Dimension startNumber
    textStyle:TextStyle`,
  'docs.NestingLevelSuggestionState': `
    bulletAlignmentSuggested glyphFormatSuggested glyphSymbolSuggested glyphTypeSuggested indentFirstLineSuggested
    indentStartSuggested startNumberSuggested textStyleSuggestionState:TextStyleSuggestionState`,
  'docs.ObjectReferences': `
    objectIds`,
  'docs.OptionalColor': `
    color:Color`,
  'docs.PageBreak': `
    suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges textStyle:TextStyle`,
  'docs.Paragraph': `
    bullet:Bullet elements:ParagraphElement paragraphStyle:ParagraphStyle positionedObjectIds suggestedBulletChanges
    suggestedParagraphStyleChanges suggestedPositionedObjectIds`,
  'docs.ParagraphBorder': `
    color:OptionalColor dashStyle padding:Dimension width:Dimension`,
  'docs.ParagraphElement': `
    autoText:AutoText columnBreak:ColumnBreak endIndex equation:Equation footnoteReference:FootnoteReference
    horizontalRule:HorizontalRule inlineObjectElement:InlineObjectElement pageBreak:PageBreak person:Person
    richLink:RichLink startIndex textRun:TextRun`,
  'docs.ParagraphStyle': `
    alignment avoidWidowAndOrphan borderBetween:ParagraphBorder borderBottom:ParagraphBorder
    borderLeft:ParagraphBorder borderRight:ParagraphBorder borderTop:ParagraphBorder direction headingId
    indentEnd:Dimension indentFirstLine:Dimension indentStart:Dimension keepLinesTogether keepWithNext lineSpacing
    namedStyleType pageBreakBefore shading:Shading spaceAbove:Dimension spaceBelow:Dimension spacingMode
    tabStops:TabStop`,
  'docs.ParagraphStyleSuggestionState': `
    alignmentSuggested avoidWidowAndOrphanSuggested borderBetweenSuggested borderBottomSuggested borderLeftSuggested
    borderRightSuggested borderTopSuggested directionSuggested headingIdSuggested indentEndSuggested
    indentFirstLineSuggested indentStartSuggested keepLinesTogetherSuggested keepWithNextSuggested
    lineSpacingSuggested namedStyleTypeSuggested pageBreakBeforeSuggested
    shadingSuggestionState:ShadingSuggestionState spaceAboveSuggested spaceBelowSuggested spacingModeSuggested`,
  'docs.Person': `
    personId personProperties:PersonProperties suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges
    textStyle:TextStyle`,
  'docs.PersonProperties': `
    email name`,
  'docs.PinTableHeaderRowsRequest': `
    pinnedHeaderRowsCount tableStartLocation:Location`,
  'docs.PositionedObject': `
    objectId positionedObjectProperties:PositionedObjectProperties suggestedDeletionIds suggestedInsertionId
    suggestedPositionedObjectPropertiesChanges`,
  'docs.PositionedObjectPositioning': `
    layout leftOffset:Dimension topOffset:Dimension`,
  'docs.PositionedObjectPositioningSuggestionState': `
    layoutSuggested leftOffsetSuggested topOffsetSuggested`,
  'docs.PositionedObjectProperties': `
    embeddedObject:EmbeddedObject positioning:PositionedObjectPositioning`,
  'docs.PositionedObjectPropertiesSuggestionState': `
    embeddedObjectSuggestionState:EmbeddedObjectSuggestionState
    positioningSuggestionState:PositionedObjectPositioningSuggestionState`,
  'docs.Range': `
    endIndex segmentId startIndex tabId`,
  'docs.ReplaceAllTextRequest': `
    containsText:SubstringMatchCriteria replaceText tabsCriteria:TabsCriteria`,
  'docs.ReplaceAllTextResponse': `
    occurrencesChanged`,
  'docs.ReplaceImageRequest': `
    imageObjectId imageReplaceMethod tabId uri`,
  'docs.ReplaceNamedRangeContentRequest': `
    namedRangeId namedRangeName tabsCriteria:TabsCriteria text`,
  'docs.Request': `
    createFooter:CreateFooterRequest createFootnote:CreateFootnoteRequest createHeader:CreateHeaderRequest
    createNamedRange:CreateNamedRangeRequest createParagraphBullets:CreateParagraphBulletsRequest
    deleteContentRange:DeleteContentRangeRequest deleteFooter:DeleteFooterRequest deleteHeader:DeleteHeaderRequest
    deleteNamedRange:DeleteNamedRangeRequest deleteParagraphBullets:DeleteParagraphBulletsRequest
    deletePositionedObject:DeletePositionedObjectRequest deleteTableColumn:DeleteTableColumnRequest
    deleteTableRow:DeleteTableRowRequest insertDate:InsertDateRequest insertInlineImage:InsertInlineImageRequest
    insertPageBreak:InsertPageBreakRequest insertPerson:InsertPersonRequest
    insertSectionBreak:InsertSectionBreakRequest insertTable:InsertTableRequest
    insertTableColumn:InsertTableColumnRequest insertTableRow:InsertTableRowRequest insertText:InsertTextRequest
    mergeTableCells:MergeTableCellsRequest pinTableHeaderRows:PinTableHeaderRowsRequest
    replaceAllText:ReplaceAllTextRequest replaceImage:ReplaceImageRequest
    replaceNamedRangeContent:ReplaceNamedRangeContentRequest unmergeTableCells:UnmergeTableCellsRequest
    updateDocumentStyle:UpdateDocumentStyleRequest updateParagraphStyle:UpdateParagraphStyleRequest
    updateSectionStyle:UpdateSectionStyleRequest updateTableCellStyle:UpdateTableCellStyleRequest
    updateTableColumnProperties:UpdateTableColumnPropertiesRequest updateTableRowStyle:UpdateTableRowStyleRequest
    updateTextStyle:UpdateTextStyleRequest`,
  'docs.Response': `
    createFooter:CreateFooterResponse createFootnote:CreateFootnoteResponse createHeader:CreateHeaderResponse
    createNamedRange:CreateNamedRangeResponse insertInlineImage:InsertInlineImageResponse
    insertInlineSheetsChart:InsertInlineSheetsChartResponse replaceAllText:ReplaceAllTextResponse`,
  'docs.RgbColor': `
    blue green red`,
  'docs.RichLink': `
    richLinkId richLinkProperties:RichLinkProperties suggestedDeletionIds suggestedInsertionIds
    suggestedTextStyleChanges textStyle:TextStyle`,
  'docs.RichLinkProperties': `
    mimeType title uri`,
  'docs.SectionBreak': `
    sectionStyle:SectionStyle suggestedDeletionIds suggestedInsertionIds`,
  'docs.SectionColumnProperties': `
    paddingEnd:Dimension width:Dimension`,
  'docs.SectionStyle': `
    columnProperties:SectionColumnProperties columnSeparatorStyle contentDirection defaultFooterId defaultHeaderId
    evenPageFooterId evenPageHeaderId firstPageFooterId firstPageHeaderId flipPageOrientation marginBottom:Dimension
    marginFooter:Dimension marginHeader:Dimension marginLeft:Dimension marginRight:Dimension marginTop:Dimension
    pageNumberStart sectionType useFirstPageHeaderFooter`,
  'docs.Shading': `
    backgroundColor:OptionalColor`,
  'docs.ShadingSuggestionState': `
    backgroundColorSuggested`,
  'docs.SheetsChartReference': `
    chartId spreadsheetId`,
  'docs.SheetsChartReferenceSuggestionState': `
    chartIdSuggested spreadsheetIdSuggested`,
  'docs.Size': `
    height:Dimension width:Dimension`,
  'docs.SizeSuggestionState': `
    heightSuggested widthSuggested`,
  'docs.StructuralElement': `
    endIndex paragraph:Paragraph sectionBreak:SectionBreak startIndex table:Table tableOfContents:TableOfContents`,
  'docs.SubstringMatchCriteria': `
    matchCase searchByRegex text`,
  'docs.SuggestedBullet': `
    bullet:Bullet bulletSuggestionState:BulletSuggestionState`,
  'docs.SuggestedDocumentStyle': `
    documentStyle:DocumentStyle documentStyleSuggestionState:DocumentStyleSuggestionState`,
  'docs.SuggestedInlineObjectProperties': `
    inlineObjectProperties:InlineObjectProperties
    inlineObjectPropertiesSuggestionState:InlineObjectPropertiesSuggestionState`,
  'docs.SuggestedListProperties': `
    listProperties:ListProperties listPropertiesSuggestionState:ListPropertiesSuggestionState`,
  'docs.SuggestedNamedStyles': `
    namedStyles:NamedStyles namedStylesSuggestionState:NamedStylesSuggestionState`,
  'docs.SuggestedParagraphStyle': `
    paragraphStyle:ParagraphStyle paragraphStyleSuggestionState:ParagraphStyleSuggestionState`,
  'docs.SuggestedPositionedObjectProperties': `
    positionedObjectProperties:PositionedObjectProperties
    positionedObjectPropertiesSuggestionState:PositionedObjectPropertiesSuggestionState`,
  'docs.SuggestedTableCellStyle': `
    tableCellStyle:TableCellStyle tableCellStyleSuggestionState:TableCellStyleSuggestionState`,
  'docs.SuggestedTableRowStyle': `
    tableRowStyle:TableRowStyle tableRowStyleSuggestionState:TableRowStyleSuggestionState`,
  'docs.SuggestedTextStyle': `
    textStyle:TextStyle textStyleSuggestionState:TextStyleSuggestionState`,
  'docs.Tab': `
    childTabs:Tab documentTab:DocumentTab tabProperties:TabProperties`,
  'docs.Table': `
    columns rows suggestedDeletionIds suggestedInsertionIds tableRows:TableRow tableStyle:TableStyle`,
  'docs.TableCell': `
    content:StructuralElement endIndex startIndex suggestedDeletionIds suggestedInsertionIds
    suggestedTableCellStyleChanges tableCellStyle:TableCellStyle`,
  'docs.TableCellBorder': `
    color:OptionalColor dashStyle width:Dimension`,
  'docs.TableCellLocation': `
    columnIndex rowIndex tableStartLocation:Location`,
  'docs.TableCellStyle': `
    backgroundColor:OptionalColor borderBottom:TableCellBorder borderLeft:TableCellBorder borderRight:TableCellBorder
    borderTop:TableCellBorder columnSpan contentAlignment paddingBottom:Dimension paddingLeft:Dimension
    paddingRight:Dimension paddingTop:Dimension rowSpan`,
  'docs.TableCellStyleSuggestionState': `
    backgroundColorSuggested borderBottomSuggested borderLeftSuggested borderRightSuggested borderTopSuggested
    columnSpanSuggested contentAlignmentSuggested paddingBottomSuggested paddingLeftSuggested paddingRightSuggested
    paddingTopSuggested rowSpanSuggested`,
  'docs.TableColumnProperties': `
    width:Dimension widthType`,
  'docs.TableOfContents': `
    content:StructuralElement suggestedDeletionIds suggestedInsertionIds`,
  'docs.TableRange': `
    columnSpan rowSpan tableCellLocation:TableCellLocation`,
  'docs.TableRow': `
    endIndex startIndex suggestedDeletionIds suggestedInsertionIds suggestedTableRowStyleChanges tableCells:TableCell
    tableRowStyle:TableRowStyle`,
  'docs.TableRowStyle': `
    minRowHeight:Dimension preventOverflow tableHeader`,
  'docs.TableRowStyleSuggestionState': `
    minRowHeightSuggested`,
  'docs.TableStyle': `
    tableColumnProperties:TableColumnProperties`,
  'docs.TabProperties': `
    iconEmoji index nestingLevel parentTabId tabId title`,
  'docs.TabsCriteria': `
    tabIds`,
  'docs.TabStop': `
    alignment offset:Dimension`,
  'docs.TextRun': `
    content suggestedDeletionIds suggestedInsertionIds suggestedTextStyleChanges textStyle:TextStyle`,
  'docs.TextStyle': `
    backgroundColor:OptionalColor baselineOffset bold fontSize:Dimension foregroundColor:OptionalColor italic
    link:Link smallCaps strikethrough underline weightedFontFamily:WeightedFontFamily`,
  'docs.TextStyleSuggestionState': `
    backgroundColorSuggested baselineOffsetSuggested boldSuggested fontSizeSuggested foregroundColorSuggested
    italicSuggested linkSuggested smallCapsSuggested strikethroughSuggested underlineSuggested
    weightedFontFamilySuggested`,
  'docs.UnmergeTableCellsRequest': `
    tableRange:TableRange`,
  'docs.UpdateDocumentStyleRequest': `
    documentStyle:DocumentStyle fields tabId`,
  'docs.UpdateParagraphStyleRequest': `
    fields paragraphStyle:ParagraphStyle range:Range`,
  'docs.UpdateSectionStyleRequest': `
    fields range:Range sectionStyle:SectionStyle`,
  'docs.UpdateTableCellStyleRequest': `
    fields tableCellStyle:TableCellStyle tableRange:TableRange tableStartLocation:Location`,
  'docs.UpdateTableColumnPropertiesRequest': `
    columnIndices fields tableColumnProperties:TableColumnProperties tableStartLocation:Location`,
  'docs.UpdateTableRowStyleRequest': `
    fields rowIndices tableRowStyle:TableRowStyle tableStartLocation:Location`,
  'docs.UpdateTextStyleRequest': `
    fields range:Range textStyle:TextStyle`,
  'docs.WeightedFontFamily': `
    fontFamily weight`,
  'docs.WriteControl': `
    requiredRevisionId targetRevisionId`,
  'drive.About': `
    appInstalled canCreateDrives canCreateTeamDrives driveThemes exportFormats folderColorPalette importFormats kind
    maxImportSizes maxUploadSize storageQuota teamDriveThemes user:User`,
  'drive.AccessProposal': `
    createTime fileId proposalId recipientEmailAddress requesterEmailAddress requestMessage
    rolesAndViews:AccessProposalRoleAndView`,
  'drive.AccessProposalRoleAndView': `
    role view`,
  'drive.App': `
    authorized createInFolderTemplate createUrl hasDriveWideScope icons:AppIcons id installed kind longDescription
    name objectType openUrlTemplate primaryFileExtensions primaryMimeTypes productId productUrl
    secondaryFileExtensions secondaryMimeTypes shortDescription supportsCreate supportsImport supportsMultiOpen
    supportsOfflineCreate useByDefault`,
  'drive.AppIcons': `
    category iconUrl size`,
  'drive.AppList': `
    defaultAppIds items:App kind selfLink`,
  'drive.Approval': `
    approvalId completeTime createTime dueTime initiator:User kind modifyTime reviewerResponses:ReviewerResponse
    status targetFileId`,
  'drive.ApprovalList': `
    items:Approval kind nextPageToken`,
  'drive.Change': `
    changeType drive:Drive driveId file:File fileId kind removed teamDrive:TeamDrive teamDriveId time type`,
  'drive.ChangeList': `
    changes:Change kind newStartPageToken nextPageToken`,
  'drive.Channel': `
    address expiration id kind params payload resourceId resourceUri token type`,
  'drive.Comment': `
    anchor assigneeEmailAddress author:User content createdTime deleted htmlContent id kind mentionedEmailAddresses
    modifiedTime quotedFileContent replies:Reply resolved`,
  'drive.CommentList': `
    comments:Comment kind nextPageToken`,
  'drive.ContentRestriction': `
    ownerRestricted readOnly reason restrictingUser:User restrictionTime systemRestricted type`,
  'drive.DownloadRestriction': `
    restrictedForReaders restrictedForWriters`,
  'drive.DownloadRestrictionsMetadata': `
    effectiveDownloadRestrictionWithContext:DownloadRestriction itemDownloadRestriction:DownloadRestriction`,
  'drive.Drive': `
    backgroundImageFile backgroundImageLink capabilities colorRgb createdTime hidden id kind name orgUnitId
    restrictions themeId`,
  'drive.DriveList': `
    drives:Drive kind nextPageToken`,
  'drive.File': `
    appProperties capabilities contentHints contentRestrictions:ContentRestriction copyRequiresWriterPermission
    createdTime description downloadRestrictions:DownloadRestrictionsMetadata driveId explicitlyTrashed exportLinks
    fileExtension folderColorRgb fullFileExtension hasAugmentedPermissions hasThumbnail headRevisionId iconLink id
    imageMediaMetadata inheritedPermissionsDisabled isAppAuthorized kind labelInfo lastModifyingUser:User
    linkShareMetadata md5Checksum mimeType modifiedByMe modifiedByMeTime modifiedTime name originalFilename ownedByMe
    owners:User parents permissionIds permissions:Permission properties quotaBytesUsed resourceKey sha1Checksum
    sha256Checksum shared sharedWithMeTime sharingUser:User shortcutDetails size spaces starred teamDriveId
    thumbnailLink thumbnailVersion trashed trashedTime trashingUser:User version videoMediaMetadata viewedByMe
    viewedByMeTime viewersCanCopyContent webContentLink webViewLink writersCanShare`,
  'drive.FileList': `
    files:File incompleteSearch kind nextPageToken`,
  'drive.GeneratedIds': `
    ids kind space`,
  'drive.Label': `
    fields id kind revisionId`,
  'drive.LabelField': `
    dateString id integer kind selection text user:User valueType`,
  'drive.LabelFieldModification': `
    fieldId kind setDateValues setIntegerValues setSelectionValues setTextValues setUserValues unsetValues`,
  'drive.LabelList': `
    kind labels:Label nextPageToken`,
  'drive.LabelModification': `
    fieldModifications:LabelFieldModification kind labelId removeLabel`,
  'drive.ListAccessProposalsResponse': `
    accessProposals:AccessProposal nextPageToken`,
  'drive.ModifyLabelsRequest': `
    kind labelModifications:LabelModification`,
  'drive.ModifyLabelsResponse': `
    kind modifiedLabels:Label`,
  'drive.Operation': `
    done error:Status metadata name response`,
  'drive.Permission': `
    allowFileDiscovery deleted displayName domain emailAddress expirationTime id inheritedPermissionsDisabled kind
    pendingOwner permissionDetails photoLink role teamDrivePermissionDetails type view`,
  'drive.PermissionList': `
    kind nextPageToken permissions:Permission`,
  'drive.Reply': `
    action assigneeEmailAddress author:User content createdTime deleted htmlContent id kind mentionedEmailAddresses
    modifiedTime`,
  'drive.ReplyList': `
    kind nextPageToken replies:Reply`,
  'drive.ResolveAccessProposalRequest': `
    action role sendNotification view`,
  'drive.ReviewerResponse': `
    kind response reviewer:User`,
  'drive.Revision': `
    exportLinks id keepForever kind lastModifyingUser:User md5Checksum mimeType modifiedTime originalFilename
    publishAuto published publishedLink publishedOutsideDomain size`,
  'drive.RevisionList': `
    kind nextPageToken revisions:Revision`,
  'drive.StartPageToken': `
    kind startPageToken`,
  'drive.Status': `
    code details message`,
  'drive.TeamDrive': `
    backgroundImageFile backgroundImageLink capabilities colorRgb createdTime id kind name orgUnitId restrictions
    themeId`,
  'drive.TeamDriveList': `
    kind nextPageToken teamDrives:TeamDrive`,
  'drive.User': `
    displayName emailAddress kind me permissionId photoLink`,
  'forms.Answer': `
    fileUploadAnswers:FileUploadAnswers grade:Grade questionId textAnswers:TextAnswers`,
  'forms.BatchUpdateFormRequest': `
    includeFormInResponse requests:Request writeControl:WriteControl`,
  'forms.BatchUpdateFormResponse': `
    form:Form replies:Response writeControl:WriteControl`,
  'forms.ChoiceQuestion': `
    options:Option shuffle type`,
  'forms.CloudPubsubTopic': `
    topicName`,
  'forms.CorrectAnswer': `
    value`,
  'forms.CorrectAnswers': `
    answers:CorrectAnswer`,
  'forms.CreateItemRequest': `
    item:Item location:Location`,
  'forms.CreateItemResponse': `
    itemId questionId`,
  'forms.CreateWatchRequest': `
    watch:Watch watchId`,
  'forms.DateQuestion': `
    includeTime includeYear`,
  'forms.DeleteItemRequest': `
    location:Location`,
  'forms.Empty': `
    `,
  'forms.ExtraMaterial': `
    link:TextLink video:VideoLink`,
  'forms.Feedback': `
    material:ExtraMaterial text`,
  'forms.FileUploadAnswer': `
    fileId fileName mimeType`,
  'forms.FileUploadAnswers': `
    answers:FileUploadAnswer`,
  'forms.FileUploadQuestion': `
    folderId maxFiles maxFileSize types`,
  'forms.Form': `
    formId info:Info items:Item linkedSheetId publishSettings:PublishSettings responderUri revisionId
    settings:FormSettings`,
  'forms.FormResponse': `
    answers createTime formId lastSubmittedTime respondentEmail responseId totalScore`,
  'forms.FormSettings': `
    emailCollectionType quizSettings:QuizSettings`,
  'forms.Grade': `
    correct feedback:Feedback score`,
  'forms.Grading': `
    correctAnswers:CorrectAnswers generalFeedback:Feedback pointValue whenRight:Feedback whenWrong:Feedback`,
  'forms.Grid': `
    columns:ChoiceQuestion shuffleQuestions`,
  'forms.Image': `
    altText contentUri properties:MediaProperties sourceUri`,
  'forms.ImageItem': `
    image:Image`,
  'forms.Info': `
    description documentTitle title`,
  'forms.Item': `
    description imageItem:ImageItem itemId pageBreakItem:PageBreakItem questionGroupItem:QuestionGroupItem
    questionItem:QuestionItem textItem:TextItem title videoItem:VideoItem`,
  'forms.ListFormResponsesResponse': `
    nextPageToken responses:FormResponse`,
  'forms.ListWatchesResponse': `
    watches:Watch`,
  'forms.Location': `
    index`,
  'forms.MediaProperties': `
    alignment width`,
  'forms.MoveItemRequest': `
    newLocation:Location originalLocation:Location`,
  'forms.Option': `
    goToAction goToSectionId image:Image isOther value`,
  'forms.PageBreakItem': `
    `,
  'forms.PublishSettings': `
    publishState:PublishState`,
  'forms.PublishState': `
    isAcceptingResponses isPublished`,
  'forms.Question': `
    choiceQuestion:ChoiceQuestion dateQuestion:DateQuestion fileUploadQuestion:FileUploadQuestion grading:Grading
    questionId ratingQuestion:RatingQuestion required rowQuestion:RowQuestion scaleQuestion:ScaleQuestion
    textQuestion:TextQuestion timeQuestion:TimeQuestion`,
  'forms.QuestionGroupItem': `
    grid:Grid image:Image questions:Question`,
  'forms.QuestionItem': `
    image:Image question:Question`,
  'forms.QuizSettings': `
    isQuiz`,
  'forms.RatingQuestion': `
    iconType ratingScaleLevel`,
  'forms.RenewWatchRequest': `
    `,
  'forms.Request': `
    createItem:CreateItemRequest deleteItem:DeleteItemRequest moveItem:MoveItemRequest
    updateFormInfo:UpdateFormInfoRequest updateItem:UpdateItemRequest updateSettings:UpdateSettingsRequest`,
  'forms.Response': `
    createItem:CreateItemResponse`,
  'forms.RowQuestion': `
    title`,
  'forms.ScaleQuestion': `
    high highLabel low lowLabel`,
  'forms.SetPublishSettingsRequest': `
    publishSettings:PublishSettings updateMask`,
  'forms.SetPublishSettingsResponse': `
    formId publishSettings:PublishSettings`,
  'forms.TextAnswer': `
    value`,
  'forms.TextAnswers': `
    answers:TextAnswer`,
  'forms.TextItem': `
    `,
  'forms.TextLink': `
    displayText uri`,
  'forms.TextQuestion': `
    paragraph`,
  'forms.TimeQuestion': `
    duration`,
  'forms.UpdateFormInfoRequest': `
    info:Info updateMask`,
  'forms.UpdateItemRequest': `
    item:Item location:Location updateMask`,
  'forms.UpdateSettingsRequest': `
    settings:FormSettings updateMask`,
  'forms.Video': `
    properties:MediaProperties youtubeUri`,
  'forms.VideoItem': `
    caption video:Video`,
  'forms.VideoLink': `
    displayText youtubeUri`,
  'forms.Watch': `
    createTime errorType eventType expireTime id state target:WatchTarget`,
  'forms.WatchTarget': `
    topic:CloudPubsubTopic`,
  'forms.WriteControl': `
    requiredRevisionId targetRevisionId`,
};

/** By verb and path: the name of the method, and its query parameters. */
export const GOOGLE_METHODS: Readonly<Record<string, string>> = {
  'POST/v1/documents/{documentId}:batchUpdate': `
    documents.batchUpdate`,
  'POST/v1/documents': `
    documents.create`,
  'GET/v1/documents/{documentId}': `
    documents.get includeTabsContent suggestionsViewMode`,
  'GET/drive/v3/about': `
    about.get`,
  'GET/drive/v3/files/{fileId}/accessproposals/{proposalId}': `
    accessproposals.get`,
  'GET/drive/v3/files/{fileId}/accessproposals': `
    accessproposals.list pageSize pageToken`,
  'POST/drive/v3/files/{fileId}/accessproposals/{proposalId}:resolve': `
    accessproposals.resolve`,
  'GET/drive/v3/files/{fileId}/approvals/{approvalId}': `
    approvals.get`,
  'GET/drive/v3/files/{fileId}/approvals': `
    approvals.list pageSize pageToken`,
  'GET/drive/v3/apps/{appId}': `
    apps.get`,
  'GET/drive/v3/apps': `
    apps.list appFilterExtensions appFilterMimeTypes languageCode`,
  'GET/drive/v3/changes/startPageToken': `
    changes.getStartPageToken`,
  'GET/drive/v3/changes': `
    changes.list driveId includeCorpusRemovals includeItemsFromAllDrives includeLabels includePermissionsForView
    includeRemoved includeTeamDriveItems pageSize pageToken restrictToMyDrive spaces supportsAllDrives
    supportsTeamDrives teamDriveId`,
  'POST/drive/v3/changes/watch': `
    changes.watch driveId includeCorpusRemovals includeItemsFromAllDrives includeLabels includePermissionsForView
    includeRemoved includeTeamDriveItems pageSize pageToken restrictToMyDrive spaces supportsAllDrives
    supportsTeamDrives teamDriveId`,
  'POST/drive/v3/channels/stop': `
    channels.stop`,
  'POST/drive/v3/files/{fileId}/comments': `
    comments.create`,
  'DELETE/drive/v3/files/{fileId}/comments/{commentId}': `
    comments.delete`,
  'GET/drive/v3/files/{fileId}/comments/{commentId}': `
    comments.get includeDeleted`,
  'GET/drive/v3/files/{fileId}/comments': `
    comments.list includeDeleted pageSize pageToken startModifiedTime`,
  'PATCH/drive/v3/files/{fileId}/comments/{commentId}': `
    comments.update`,
  'POST/drive/v3/drives': `
    drives.create requestId`,
  'DELETE/drive/v3/drives/{driveId}': `
    drives.delete allowItemDeletion useDomainAdminAccess`,
  'GET/drive/v3/drives/{driveId}': `
    drives.get useDomainAdminAccess`,
  'POST/drive/v3/drives/{driveId}/hide': `
    drives.hide`,
  'GET/drive/v3/drives': `
    drives.list pageSize pageToken q useDomainAdminAccess`,
  'POST/drive/v3/drives/{driveId}/unhide': `
    drives.unhide`,
  'PATCH/drive/v3/drives/{driveId}': `
    drives.update useDomainAdminAccess`,
  'POST/drive/v3/files/{fileId}/copy': `
    files.copy enforceSingleParent ignoreDefaultVisibility includeLabels includePermissionsForView
    keepRevisionForever ocrLanguage supportsAllDrives supportsTeamDrives`,
  'POST/drive/v3/files': `
    files.create enforceSingleParent ignoreDefaultVisibility includeLabels includePermissionsForView
    keepRevisionForever ocrLanguage supportsAllDrives supportsTeamDrives useContentAsIndexableText`,
  'DELETE/drive/v3/files/{fileId}': `
    files.delete enforceSingleParent supportsAllDrives supportsTeamDrives`,
  'POST/drive/v3/files/{fileId}/download': `
    files.download mimeType revisionId`,
  'DELETE/drive/v3/files/trash': `
    files.emptyTrash`,
  'GET/drive/v3/files/{fileId}/export': `
    files.export mimeType`,
  'GET/drive/v3/files/generateIds': `
    files.generateIds`,
  'GET/drive/v3/files/{fileId}': `
    files.get acknowledgeAbuse includeLabels includePermissionsForView supportsAllDrives supportsTeamDrives`,
  'GET/drive/v3/files': `
    files.list corpora corpus driveId includeItemsFromAllDrives includeLabels includePermissionsForView
    includeTeamDriveItems orderBy pageSize pageToken q spaces supportsAllDrives supportsTeamDrives teamDriveId`,
  'GET/drive/v3/files/{fileId}/listLabels': `
    files.listLabels`,
  'POST/drive/v3/files/{fileId}/modifyLabels': `
    files.modifyLabels`,
  'PATCH/drive/v3/files/{fileId}': `
    files.update addParents enforceSingleParent includeLabels includePermissionsForView keepRevisionForever
    ocrLanguage removeParents supportsAllDrives supportsTeamDrives useContentAsIndexableText`,
  'POST/drive/v3/files/{fileId}/watch': `
    files.watch acknowledgeAbuse includeLabels includePermissionsForView supportsAllDrives supportsTeamDrives`,
  'GET/drive/v3/operations/{name}': `
    operations.get`,
  'POST/drive/v3/files/{fileId}/permissions': `
    permissions.create emailMessage enforceExpansiveAccess enforceSingleParent moveToNewOwnersRoot
    sendNotificationEmail supportsAllDrives supportsTeamDrives transferOwnership useDomainAdminAccess`,
  'DELETE/drive/v3/files/{fileId}/permissions/{permissionId}': `
    permissions.delete enforceExpansiveAccess supportsAllDrives supportsTeamDrives useDomainAdminAccess`,
  'GET/drive/v3/files/{fileId}/permissions/{permissionId}': `
    permissions.get supportsAllDrives supportsTeamDrives useDomainAdminAccess`,
  'GET/drive/v3/files/{fileId}/permissions': `
    permissions.list includePermissionsForView pageSize pageToken supportsAllDrives supportsTeamDrives
    useDomainAdminAccess`,
  'PATCH/drive/v3/files/{fileId}/permissions/{permissionId}': `
    permissions.update enforceExpansiveAccess removeExpiration supportsAllDrives supportsTeamDrives transferOwnership
    useDomainAdminAccess`,
  'POST/drive/v3/files/{fileId}/comments/{commentId}/replies': `
    replies.create`,
  'DELETE/drive/v3/files/{fileId}/comments/{commentId}/replies/{replyId}': `
    replies.delete`,
  'GET/drive/v3/files/{fileId}/comments/{commentId}/replies/{replyId}': `
    replies.get includeDeleted`,
  'GET/drive/v3/files/{fileId}/comments/{commentId}/replies': `
    replies.list includeDeleted pageSize pageToken`,
  'PATCH/drive/v3/files/{fileId}/comments/{commentId}/replies/{replyId}': `
    replies.update`,
  'DELETE/drive/v3/files/{fileId}/revisions/{revisionId}': `
    revisions.delete`,
  'GET/drive/v3/files/{fileId}/revisions/{revisionId}': `
    revisions.get acknowledgeAbuse`,
  'GET/drive/v3/files/{fileId}/revisions': `
    revisions.list pageSize pageToken`,
  'PATCH/drive/v3/files/{fileId}/revisions/{revisionId}': `
    revisions.update`,
  'POST/drive/v3/teamdrives': `
    teamdrives.create requestId`,
  'DELETE/drive/v3/teamdrives/{teamDriveId}': `
    teamdrives.delete`,
  'GET/drive/v3/teamdrives/{teamDriveId}': `
    teamdrives.get useDomainAdminAccess`,
  'GET/drive/v3/teamdrives': `
    teamdrives.list pageSize pageToken q useDomainAdminAccess`,
  'PATCH/drive/v3/teamdrives/{teamDriveId}': `
    teamdrives.update useDomainAdminAccess`,
  'POST/v1/forms/{formId}:batchUpdate': `
    forms.batchUpdate`,
  'POST/v1/forms': `
    forms.create unpublished`,
  'GET/v1/forms/{formId}': `
    forms.get`,
  'POST/v1/forms/{formId}:setPublishSettings': `
    forms.setPublishSettings`,
  'GET/v1/forms/{formId}/responses/{responseId}': `
    forms.responses.get`,
  'GET/v1/forms/{formId}/responses': `
    forms.responses.list filter pageSize pageToken`,
  'POST/v1/forms/{formId}/watches': `
    forms.watches.create`,
  'DELETE/v1/forms/{formId}/watches/{watchId}': `
    forms.watches.delete`,
  'GET/v1/forms/{formId}/watches': `
    forms.watches.list`,
  'POST/v1/forms/{formId}/watches/{watchId}:renew': `
    forms.watches.renew`,
};
