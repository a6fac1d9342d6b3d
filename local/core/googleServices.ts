// What Google has in Apps Script. Written by scripts/googleServices.ts from @types/google-apps-script; a test compares the two.

/** By namespace and emulated class: its members, methods with the signatures they take. */
export const GOOGLE_CLASSES: Readonly<Record<string, string>> = {
  'XML_Service.Attribute': `
    getName() getNamespace() getValue() setName(s) setNamespace(Namespace) setValue(s)`,
  'Script.AuthorizationInfo': `
    getAuthorizationStatus() getAuthorizationUrl() getAuthorizedScopes()`,
  'Base.Blob': `
    copyBlob() getAllBlobs() getAs(s) getBlob() getBytes() getContentType() getDataAsString()(s) getName()
    isGoogleType() setBytes(A) setContentType(s|-) setContentTypeFromExtension() setDataFromString(s)(s,s) setName(s)`,
  'Spreadsheet.BooleanCondition': `
    getBackground() getBold() getCriteriaType() getCriteriaValues() getFontColor() getItalic() getStrikethrough()
    getUnderline()`,
  'Cache.Cache': `
    get(s) getAll(A) put(s,s)(s,s,n) putAll(O)(O,n) remove(s) removeAll(A)`,
  'Cache.CacheService': `
    getDocumentCache() getScriptCache() getUserCache()`,
  'Charts.ChartOptions': `
    get(s)`,
  'Script.ClockTriggerBuilder': `
    after(n) at(D) atDate(n,n,n) atHour(n) create() everyDays(n) everyHours(n) everyMinutes(n) everyWeeks(n)
    inTimezone(s) nearMinute(n) onMonthDay(n) onWeekDay(E)`,
  'Spreadsheet.ConditionalFormatRule': `
    copy() getBooleanCondition() getGradientCondition() getRanges()`,
  'Spreadsheet.ConditionalFormatRuleBuilder': `
    build() copy() getBooleanCondition() getGradientCondition() getRanges() setBackground(s|-) setBold(b|-)
    setFontColor(s|-) setGradientMaxpoint(s) setGradientMaxpointWithValue(s,E,s) setGradientMidpointWithValue(s,E,s)
    setGradientMinpoint(s) setGradientMinpointWithValue(s,E,s) setItalic(b|-) setRanges(A) setStrikethrough(b|-)
    setUnderline(b|-) whenCellEmpty() whenCellNotEmpty() whenDateAfter(D)(E) whenDateBefore(D)(E)
    whenDateEqualTo(D)(E) whenFormulaSatisfied(s) whenNumberBetween(n,n) whenNumberEqualTo(n)
    whenNumberGreaterThan(n) whenNumberGreaterThanOrEqualTo(n) whenNumberLessThan(n) whenNumberLessThanOrEqualTo(n)
    whenNumberNotBetween(n,n) whenNumberNotEqualTo(n) whenTextContains(s) whenTextDoesNotContain(s)
    whenTextEndsWith(s) whenTextEqualTo(s) whenTextStartsWith(s) withCriteria(E,A)`,
  'Spreadsheet.DataValidation': `
    copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText()`,
  'Spreadsheet.DataValidationBuilder': `
    build() copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText() requireCheckbox()(O)(O,O)
    requireDate() requireDateAfter(D) requireDateBefore(D) requireDateBetween(D,D) requireDateEqualTo(D)
    requireDateNotBetween(D,D) requireDateOnOrAfter(D) requireDateOnOrBefore(D) requireFormulaSatisfied(s)
    requireNumberBetween(n,n) requireNumberEqualTo(n) requireNumberGreaterThan(n)
    requireNumberGreaterThanOrEqualTo(n) requireNumberLessThan(n) requireNumberLessThanOrEqualTo(n)
    requireNumberNotBetween(n,n) requireNumberNotEqualTo(n) requireTextContains(s) requireTextDoesNotContain(s)
    requireTextEqualTo(s) requireTextIsEmail() requireTextIsUrl() requireValueInList(A)(A,b)
    requireValueInRange(Range)(Range,b) setAllowInvalid(b) setHelpText(s) withCriteria(E,A)`,
  'Spreadsheet.DeveloperMetadata': `
    getId() getKey() getLocation() getValue() getVisibility() moveToColumn(Range) moveToRow(Range) moveToSheet(Sheet)
    moveToSpreadsheet() remove() setKey(s) setValue(s) setVisibility(E)`,
  'Spreadsheet.DeveloperMetadataFinder': `
    find() onIntersectingLocations() withId(n) withKey(s) withLocationType(E) withValue(s) withVisibility(E)`,
  'Spreadsheet.DeveloperMetadataLocation': `
    getColumn() getLocationType() getRow() getSheet() getSpreadsheet()`,
  'XML_Service.Document': `
    addContent(Content)(n,Content) cloneContent() detachRootElement() getAllContent() getContent(n) getContentSize()
    getDescendants() getDocType() getRootElement() hasRootElement() removeContent()(Content)(n) setDocType(DocType)
    setRootElement(Element)`,
  'XML_Service.Element': `
    addContent(Content)(n,Content) asCdata() asComment() asDocType() asElement() asEntityRef()
    asProcessingInstruction() asText() cloneContent() detach() getAllContent() getAttribute(s)(s,Namespace)
    getAttributes() getChild(s)(s,Namespace) getChildText(s)(s,Namespace) getChildren()(s)(s,Namespace) getContent(n)
    getContentSize() getDescendants() getDocument() getName() getNamespace()(s) getParentElement() getQualifiedName()
    getText() getType() getValue() isAncestorOf(Element) isRootElement() removeAttribute(Attribute)(s)(s,Namespace)
    removeContent()(Content)(n) setAttribute(Attribute)(s,s)(s,s,Namespace) setName(s) setNamespace(Namespace)
    setText(s)`,
  'Spreadsheet.EmbeddedAreaChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() setBackgroundColor(s) setChartType(E) setColors(A)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPointStyle(E) setPosition(n,n,n,n) setRange(n,n) setStacked() setTitle(s)
    setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)
    useLogScale()`,
  'Spreadsheet.EmbeddedBarChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() reverseDirection() setBackgroundColor(s) setChartType(E) setColors(A)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPosition(n,n,n,n) setRange(n,n) setStacked() setTitle(s)
    setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)
    useLogScale()`,
  'Spreadsheet.EmbeddedChart': `
    getAs(s) getBlob() getChartId() getContainerInfo() getHiddenDimensionStrategy() getMergeStrategy()
    getNumHeaders() getOptions() getRanges() getTransposeRowsAndColumns() modify()`,
  'Spreadsheet.EmbeddedChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) setChartType(E) setHiddenDimensionStrategy(E) setMergeStrategy(E) setNumHeaders(n)
    setOption(s,O) setPosition(n,n,n,n) setTransposeRowsAndColumns(b)`,
  'Spreadsheet.EmbeddedColumnChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() setBackgroundColor(s) setChartType(E) setColors(A)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPosition(n,n,n,n) setRange(n,n) setStacked() setTitle(s)
    setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)
    useLogScale()`,
  'Spreadsheet.EmbeddedComboChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() setBackgroundColor(s) setChartType(E) setColors(A)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPosition(n,n,n,n) setRange(n,n) setStacked() setTitle(s)
    setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)
    useLogScale()`,
  'Spreadsheet.EmbeddedHistogramChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() setBackgroundColor(s) setChartType(E) setColors(A)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPosition(n,n,n,n) setRange(n,n) setStacked() setTitle(s)
    setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)
    useLogScale()`,
  'Spreadsheet.EmbeddedLineChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() setBackgroundColor(s) setChartType(E) setColors(A) setCurveStyle(E)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPointStyle(E) setPosition(n,n,n,n) setRange(n,n) setTitle(s)
    setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisTextStyle(TextStyle) setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)
    useLogScale()`,
  'Spreadsheet.EmbeddedPieChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) reverseCategories() set3D() setBackgroundColor(s) setChartType(E) setColors(A)
    setHiddenDimensionStrategy(E) setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E)
    setNumHeaders(n) setOption(s,O) setPosition(n,n,n,n) setTitle(s) setTitleTextStyle(TextStyle)
    setTransposeRowsAndColumns(b)`,
  'Spreadsheet.EmbeddedScatterChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() getChartType() getContainer() getRanges()
    removeRange(Range) setBackgroundColor(s) setChartType(E) setColors(A) setHiddenDimensionStrategy(E)
    setLegendPosition(E) setLegendTextStyle(TextStyle) setMergeStrategy(E) setNumHeaders(n) setOption(s,O)
    setPointStyle(E) setPosition(n,n,n,n) setTitle(s) setTitleTextStyle(TextStyle) setTransposeRowsAndColumns(b)
    setXAxisLogScale() setXAxisRange(n,n) setXAxisTextStyle(TextStyle) setXAxisTitle(s)
    setXAxisTitleTextStyle(TextStyle) setYAxisLogScale() setYAxisRange(n,n) setYAxisTextStyle(TextStyle)
    setYAxisTitle(s) setYAxisTitleTextStyle(TextStyle)`,
  'Spreadsheet.EmbeddedTableChartBuilder': `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asComboChart() asHistogramChart() asLineChart()
    asPieChart() asScatterChart() asTableChart() build() clearRanges() enablePaging(b)(n)(n,n) enableRtlTable(b)
    enableSorting(b) getChartType() getContainer() getRanges() removeRange(Range) setChartType(E)
    setFirstRowNumber(n) setHiddenDimensionStrategy(E) setInitialSortingAscending(n) setInitialSortingDescending(n)
    setMergeStrategy(E) setNumHeaders(n) setOption(s,O) setPosition(n,n,n,n) setTransposeRowsAndColumns(b)
    showRowNumberColumn(b) useAlternatingRowStyle(b)`,
  'Spreadsheet.Filter': `
    getColumnFilterCriteria(n) getRange() remove() removeColumnFilterCriteria(n)
    setColumnFilterCriteria(n,FilterCriteria|-) sort(n,b)`,
  'Spreadsheet.FilterCriteria': `
    copy() getCriteriaType() getCriteriaValues() getHiddenValues() getVisibleValues()`,
  'Spreadsheet.FilterCriteriaBuilder': `
    build() copy() getCriteriaType() getCriteriaValues() getHiddenValues() getVisibleValues() setHiddenValues(A)
    setVisibleValues(A) whenCellEmpty() whenCellNotEmpty() whenDateAfter(D)(E) whenDateBefore(D)(E)
    whenDateEqualTo(D)(E) whenFormulaSatisfied(s) whenNumberBetween(n,n) whenNumberEqualTo(n)
    whenNumberGreaterThan(n) whenNumberGreaterThanOrEqualTo(n) whenNumberLessThan(n) whenNumberLessThanOrEqualTo(n)
    whenNumberNotBetween(n,n) whenNumberNotEqualTo(n) whenTextContains(s) whenTextDoesNotContain(s)
    whenTextEndsWith(s) whenTextEqualTo(s) whenTextStartsWith(s) withCriteria(E,A)`,
  'HTML.HtmlOutput': `
    addMetaTag(s,s) append(s) appendUntrusted(s) asTemplate() clear() getAs(s) getBlob() getContent() getFaviconUrl()
    getHeight() getMetaTags() getTitle() getWidth() setContent(s) setFaviconUrl(s) setHeight(n) setSandboxMode(E)
    setTitle(s) setWidth(n) setXFrameOptionsMode(E)`,
  'HTML.HtmlOutputMetaTag': `
    getContent() getName()`,
  'HTML.HtmlService': `
    SandboxMode XFrameOptionsMode createHtmlOutput()(BlobSource)(s) createHtmlOutputFromFile(s)
    createTemplate(BlobSource)(s) createTemplateFromFile(s) getUserAgent()`,
  'HTML.HtmlTemplate': `
    evaluate() getCode() getCodeWithComments() getRawContent()`,
  'URL_Fetch.HTTPResponse': `
    getAllHeaders() getAs(s) getBlob() getContent() getContentText()(s) getHeaders() getResponseCode()`,
  'Lock.Lock': `
    hasLock() releaseLock() tryLock(n) waitLock(n)`,
  'Lock.LockService': `
    getDocumentLock() getScriptLock() getUserLock()`,
  'Base.Logger': `
    clear() getLog() log(O)(s,…)`,
  'Mail.MailApp': `
    getRemainingDailyQuota() sendEmail(O)(s,s,s)(s,s,s,O)(s,s,s,s)`,
  'Base.Menu': `
    addItem(s,s) addSeparator() addSubMenu(Menu) addToUi()`,
  'XML_Service.Namespace': `
    getPrefix() getURI()`,
  'Base.PromptResponse': `
    getResponseText() getSelectedButton()`,
  'Properties.Properties': `
    deleteAllProperties() deleteProperty(s) getKeys() getProperties() getProperty(s) setProperties(O)(O,b)
    setProperty(s,s)`,
  'Properties.PropertiesService': `
    getDocumentProperties() getScriptProperties() getUserProperties()`,
  'Spreadsheet.Protection': `
    addEditor(s)(User) addEditors(A) canDomainEdit() canEdit() getDescription() getEditors() getProtectionType()
    getRange() getRangeName() getUnprotectedRanges() isWarningOnly() remove() removeEditor(s)(User) removeEditors(A)
    setDescription(s) setDomainEdit(b) setNamedRange(NamedRange) setRange(Range) setRangeName(s)
    setUnprotectedRanges(A) setWarningOnly(b)`,
  'Spreadsheet.Range': `
    activate() activateAsCurrentCell() addDeveloperMetadata(s)(s,E)(s,s)(s,s,E) applyColumnBanding()(E)(E,b,b)
    applyRowBanding()(E)(E,b,b) autoFill(Range,E) autoFillToNeighbor(E) breakApart() canEdit() check() clear()(O)
    clearContent() clearDataValidations() clearFormat() clearNote() collapseGroups()
    copyFormatToRange(n,n,n,n,n)(Sheet,n,n,n,n) copyTo(Range)(Range,E,b)(Range,O)
    copyValuesToRange(n,n,n,n,n)(Sheet,n,n,n,n) createDataSourcePivotTable(DataSource)
    createDataSourceTable(DataSource) createDeveloperMetadataFinder() createFilter() createPivotTable(Range)
    createTextFinder(s) deleteCells(E) expandGroups() getA1Notation() getBackground() getBackgroundObject()
    getBackgroundObjects() getBackgrounds() getBandings() getCell(n,n) getColumn() getDataRegion()(E)
    getDataSourceFormula() getDataSourceFormulas() getDataSourcePivotTables() getDataSourceTables()
    getDataSourceUrl() getDataTable()(b) getDataValidation() getDataValidations() getDeveloperMetadata()
    getDisplayValue() getDisplayValues() getFilter() getFontColor() getFontColorObject() getFontColorObjects()
    getFontColors() getFontFamilies() getFontFamily() getFontLine() getFontLines() getFontSize() getFontSizes()
    getFontStyle() getFontStyles() getFontWeight() getFontWeights() getFormula() getFormulaR1C1() getFormulas()
    getFormulasR1C1() getGridId() getHeight() getHorizontalAlignment() getHorizontalAlignments() getLastColumn()
    getLastRow() getMergedRanges() getNextDataCell(E) getNote() getNotes() getNumColumns() getNumRows()
    getNumberFormat() getNumberFormats() getRichTextValue() getRichTextValues() getRow() getRowIndex() getSheet()
    getTextDirection() getTextDirections() getTextRotation() getTextRotations() getTextStyle() getTextStyles()
    getValue() getValues() getVerticalAlignment() getVerticalAlignments() getWidth() getWrap() getWrapStrategies()
    getWrapStrategy() getWraps() insertCells(E) insertCheckboxes()(O)(O,O) isBlank() isChecked() isEndColumnBounded()
    isEndRowBounded() isPartOfMerge() isStartColumnBounded() isStartRowBounded() merge() mergeAcross()
    mergeVertically() moveTo(Range) offset(n,n)(n,n,n)(n,n,n,n) protect() randomize() removeCheckboxes()
    removeDuplicates()(A) setBackground(s|-) setBackgroundObject(Color|-) setBackgroundObjects(A|-)
    setBackgroundRGB(n,n,n) setBackgrounds(A) setBorder(b|-,b|-,b|-,b|-,b|-,b|-)(b|-,b|-,b|-,b|-,b|-,b|-,s|-,E|-)
    setDataValidation(DataValidation|-) setDataValidations(A) setFontColor(s|-) setFontColorObject(Color|-)
    setFontColorObjects(A) setFontColors(A) setFontFamilies(A) setFontFamily(s|-) setFontLine(O|-) setFontLines(A)
    setFontSize(n) setFontSizes(A) setFontStyle(O|-) setFontStyles(A) setFontWeight(O|-) setFontWeights(A)
    setFormula(s) setFormulaR1C1(s) setFormulas(A) setFormulasR1C1(A) setHorizontalAlignment(s|-)
    setHorizontalAlignments(A) setNote(s|-) setNotes(A) setNumberFormat(s) setNumberFormats(A)
    setRichTextValue(RichTextValue) setRichTextValues(A) setShowHyperlink(b) setTextDirection(E|-)
    setTextDirections(A) setTextRotation(n)(TextRotation) setTextRotations(A) setTextStyle(TextStyle)
    setTextStyles(A) setValue(O) setValues(A) setVerticalAlignment(s|-) setVerticalAlignments(A) setVerticalText(b)
    setWrap(b) setWrapStrategies(A) setWrapStrategy(E) setWraps(A) shiftColumnGroupDepth(n) shiftRowGroupDepth(n)
    sort(O) splitTextToColumns()(s)(E) trimWhitespace() uncheck()`,
  'Spreadsheet.RichTextValue': `
    copy() getEndIndex() getLinkUrl()(n,n) getRuns() getStartIndex() getText() getTextStyle()(n,n)`,
  'Spreadsheet.RichTextValueBuilder': `
    build() setLinkUrl(n,n,s|-)(s|-) setText(s) setTextStyle(n,n,TextStyle|-)(TextStyle|-)`,
  'Script.ScriptApp': `
    AuthMode AuthorizationStatus EventType InstallationSource TriggerSource WeekDay deleteTrigger(Trigger)
    getAuthorizationInfo(E)(E,A) getIdentityToken() getInstallationSource() getOAuthToken() getProjectKey()
    getProjectTriggers() getScriptId() getScriptTriggers() getService() getUserTriggers(Document)(Form)(Spreadsheet)
    invalidateAuth() newStateToken() newTrigger(s) requireAllScopes(E) requireScopes(E,A)`,
  'Base.Session': `
    getActiveUser() getActiveUserLocale() getEffectiveUser() getScriptTimeZone() getTemporaryActiveUserKey()
    getTimeZone() getUser()`,
  'Spreadsheet.Sheet': `
    activate() addDeveloperMetadata(s)(s,E)(s,s)(s,s,E) appendRow(A) asDataSourceSheet() autoResizeColumn(n)
    autoResizeColumns(n,n) autoResizeRows(n,n) clear()(O) clearConditionalFormatRules() clearContents()
    clearFormats() clearNotes() collapseAllColumnGroups() collapseAllRowGroups() copyTo(Spreadsheet)
    createDeveloperMetadataFinder() createTextFinder(s) deleteColumn(n) deleteColumns(n,n) deleteRow(n)
    deleteRows(n,n) expandAllColumnGroups() expandAllRowGroups() expandColumnGroupsUpToDepth(n)
    expandRowGroupsUpToDepth(n) getActiveCell() getActiveRange() getActiveRangeList() getBandings() getCharts()
    getColumnGroup(n,n) getColumnGroupControlPosition() getColumnGroupDepth(n) getColumnWidth(n)
    getConditionalFormatRules() getCurrentCell() getDataRange() getDataSourceTables() getDeveloperMetadata()
    getDrawings() getFilter() getFormUrl() getFrozenColumns() getFrozenRows() getImages() getIndex() getLastColumn()
    getLastRow() getMaxColumns() getMaxRows() getName() getNamedRanges() getParent() getPivotTables()
    getProtections(E) getRange(n,n)(n,n,n)(n,n,n,n)(s) getRangeList(A) getRowGroup(n,n) getRowGroupControlPosition()
    getRowGroupDepth(n) getRowHeight(n) getSelection() getSheetId() getSheetName() getSheetProtection()
    getSheetValues(n,n,n,n) getSlicers() getTabColor() getType() hasHiddenGridlines() hideColumn(Range)
    hideColumns(n)(n,n) hideRow(Range) hideRows(n)(n,n) hideSheet() insertChart(EmbeddedChart) insertColumnAfter(n)
    insertColumnBefore(n) insertColumns(n)(n,n) insertColumnsAfter(n,n) insertColumnsBefore(n,n)
    insertImage(BlobSource,n,n)(BlobSource,n,n,n,n)(s,n,n)(s,n,n,n,n) insertRowAfter(n) insertRowBefore(n)
    insertRows(n)(n,n) insertRowsAfter(n,n) insertRowsBefore(n,n) insertSlicer(Range,n,n)(Range,n,n,n,n)
    isColumnHiddenByUser(n) isRightToLeft() isRowHiddenByFilter(n) isRowHiddenByUser(n) isSheetHidden()
    moveColumns(Range,n) moveRows(Range,n) newChart() protect() removeChart(EmbeddedChart) setActiveRange(Range)
    setActiveRangeList(RangeList) setActiveSelection(Range)(s) setColumnGroupControlPosition(E) setColumnWidth(n,n)
    setColumnWidths(n,n,n) setConditionalFormatRules(A) setCurrentCell(Range) setFrozenColumns(n) setFrozenRows(n)
    setHiddenGridlines(b) setName(s) setRightToLeft(b) setRowGroupControlPosition(E) setRowHeight(n,n)
    setRowHeights(n,n,n) setRowHeightsForced(n,n,n) setSheetProtection(PageProtection) setTabColor(s|-)
    showColumns(n)(n,n) showRows(n)(n,n) showSheet() sort(n)(n,b) unhideColumn(Range) unhideRow(Range)
    updateChart(EmbeddedChart)`,
  'Spreadsheet.Spreadsheet': `
    addDeveloperMetadata(s)(s,E)(s,s)(s,s,E) addEditor(s)(User) addEditors(A) addMenu(s,A) addViewer(s)(User)
    addViewers(A) appendRow(A) autoResizeColumn(n) copy(s) createDeveloperMetadataFinder() createTextFinder(s)
    deleteActiveSheet() deleteColumn(n) deleteColumns(n,n) deleteRow(n) deleteRows(n,n) deleteSheet(Sheet)
    duplicateActiveSheet() getActiveCell() getActiveRange() getActiveRangeList() getActiveSheet() getAs(s)
    getBandings() getBlob() getColumnWidth(n) getCurrentCell() getDataRange() getDataSourceTables()
    getDeveloperMetadata() getEditors() getFormUrl() getFrozenColumns() getFrozenRows() getId() getImages()
    getIterativeCalculationConvergenceThreshold() getLastColumn() getLastRow() getMaxIterativeCalculationCycles()
    getName() getNamedRanges() getNumSheets() getOwner() getPredefinedSpreadsheetThemes() getProtections(E)
    getRange(s) getRangeByName(s) getRangeList(A) getRecalculationInterval() getRowHeight(n) getSelection()
    getSheetById(n) getSheetByName(s) getSheetId() getSheetName() getSheetProtection() getSheetValues(n,n,n,n)
    getSheets() getSpreadsheetLocale() getSpreadsheetTheme() getSpreadsheetTimeZone() getUrl() getViewers()
    hideColumn(Range) hideRow(Range) insertColumnAfter(n) insertColumnBefore(n) insertColumnsAfter(n,n)
    insertColumnsBefore(n,n) insertImage(BlobSource,n,n)(BlobSource,n,n,n,n)(s,n,n)(s,n,n,n,n) insertRowAfter(n)
    insertRowBefore(n) insertRowsAfter(n,n) insertRowsBefore(n,n) insertSheet()(n)(n,O)(O)(s)(s,n)(s,n,O)(s,O)
    insertSheetWithDataSourceTable(DataSourceSpec) isAnonymousView() isAnonymousWrite() isColumnHiddenByUser(n)
    isIterativeCalculationEnabled() isRowHiddenByFilter(n) isRowHiddenByUser(n) moveActiveSheet(n)
    moveChartToObjectSheet(EmbeddedChart) removeEditor(s)(User) removeMenu(s) removeNamedRange(s)
    removeViewer(s)(User) rename(s) renameActiveSheet(s) resetSpreadsheetTheme() setActiveRange(Range)
    setActiveRangeList(RangeList) setActiveSelection(Range)(s) setActiveSheet(Sheet)(Sheet,b) setAnonymousAccess(b,b)
    setColumnWidth(n,n) setCurrentCell(Range) setFrozenColumns(n) setFrozenRows(n)
    setIterativeCalculationConvergenceThreshold(n) setIterativeCalculationEnabled(b)
    setMaxIterativeCalculationCycles(n) setNamedRange(s,Range) setRecalculationInterval(E) setRowHeight(n,n)
    setSheetProtection(PageProtection) setSpreadsheetLocale(s) setSpreadsheetTheme(SpreadsheetTheme)
    setSpreadsheetTimeZone(s) show(HtmlOutput) sort(n)(n,b) toast(s)(s,s)(s,s,n|-) unhideColumn(Range)
    unhideRow(Range) updateMenu(s,A)`,
  'Spreadsheet.SpreadsheetApp': `
    AutoFillSeries BandingTheme BooleanCriteria BorderStyle ColorType CopyPasteType DataExecutionErrorCode
    DataExecutionState DataSourceParameterType DataSourceType DataValidationCriteria DeveloperMetadataLocationType
    DeveloperMetadataVisibility Dimension Direction GroupControlTogglePosition InterpolationType
    PivotTableSummarizeFunction PivotValueDisplayType ProtectionType RecalculationInterval RelativeDate SheetType
    TextDirection TextToColumnsDelimiter ThemeColorType ValueType WrapStrategy create(s)(s,n,n)
    enableAllDataSourcesExecution() enableBigQueryExecution() flush() getActive() getActiveRange()
    getActiveRangeList() getActiveSheet() getActiveSpreadsheet() getCurrentCell() getSelection() getUi()
    newCellImage() newColor() newConditionalFormatRule() newDataSourceSpec() newDataValidation() newFilterCriteria()
    newRichTextValue() newTextStyle() open(File) openById(s) openByUrl(s) setActiveRange(Range)
    setActiveRangeList(RangeList) setActiveSheet(Sheet)(Sheet,b) setActiveSpreadsheet(Spreadsheet)
    setCurrentCell(Range)`,
  'Script.SpreadsheetTriggerBuilder': `
    create() onChange() onEdit() onFormSubmit() onOpen()`,
  'Spreadsheet.TextFinder': `
    findAll() findNext() findPrevious() getCurrentMatch() ignoreDiacritics(b) matchCase(b) matchEntireCell(b)
    matchFormulaText(b) replaceAllWith(s) replaceWith(s) startFrom(Range) useRegularExpression(b)`,
  'Spreadsheet.TextStyle': `
    copy() getFontFamily() getFontSize() getForegroundColor() getForegroundColorObject() isBold() isItalic()
    isStrikethrough() isUnderline()`,
  'Spreadsheet.TextStyleBuilder': `
    build() setBold(b) setFontFamily(s) setFontSize(n) setForegroundColor(s) setForegroundColorObject(Color)
    setItalic(b) setStrikethrough(b) setUnderline(b)`,
  'Script.Trigger': `
    getEventType() getHandlerFunction() getTriggerSource() getTriggerSourceId() getUniqueId()`,
  'Script.TriggerBuilder': `
    forDocument(Document)(s) forForm(Form)(s) forSpreadsheet(Spreadsheet)(s) forUserCalendar(s) timeBased()`,
  'Base.Ui': `
    Button ButtonSet alert(s)(s,E)(s,s,E) createAddonMenu() createMenu(s) prompt(s)(s,E)(s,s,E)
    showDialog(HtmlOutput) showModalDialog(HtmlOutput,s) showModelessDialog(HtmlOutput,s) showSidebar(HtmlOutput)`,
  'URL_Fetch.UrlFetchApp': `
    fetch(s)(s,O) fetchAll(A) getRequest(s)(s,O)`,
  'Base.User': `
    getEmail() getUserLoginId()`,
  'Utilities.Utilities': `
    Charset DigestAlgorithm MacAlgorithm RsaAlgorithm base64Decode(s)(s,E) base64DecodeWebSafe(s)(s,E)
    base64Encode(A)(s)(s,E) base64EncodeWebSafe(A)(s)(s,E) computeDigest(E,A)(E,s)(E,s,E)
    computeHmacSha256Signature(A,A)(s,s)(s,s,E) computeHmacSignature(E,A,A)(E,s,s)(E,s,s,E)
    computeRsaSha1Signature(s,s)(s,s,E) computeRsaSha256Signature(s,s)(s,s,E) computeRsaSignature(E,s,s)(E,s,s,E)
    formatDate(D,s,s) formatString(s,…) getUuid() gzip(BlobSource)(BlobSource,s) jsonParse(s) jsonStringify(O)
    newBlob(A)(A,s)(A,s,s)(s)(s,s)(s,s,s) parseCsv(s)(s,s) parseDate(s,s,s) sleep(n) ungzip(BlobSource)
    unzip(BlobSource) zip(A)(A,s)`,
  'XML_Service.XmlService': `
    ContentTypes createCdata(s) createComment(s) createDocType(s)(s,s)(s,s,s) createDocument()(Element)
    createElement(s)(s,Namespace) createText(s) getCompactFormat() getNamespace(s)(s,s) getNoNamespace()
    getPrettyFormat() getRawFormat() getXmlNamespace() parse(s)`,
};

/** By emulated enum: its values. */
export const GOOGLE_ENUMS: Readonly<Record<string, string>> = {
  AuthMode: `
    NONE CUSTOM_FUNCTION LIMITED FULL`,
  AuthorizationStatus: `
    REQUIRED NOT_REQUIRED`,
  BooleanCriteria: `
    CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE
    DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO
    NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS
    TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA`,
  BorderStyle: `
    DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE`,
  Button: `
    CLOSE OK CANCEL YES NO`,
  ButtonSet: `
    OK OK_CANCEL YES_NO YES_NO_CANCEL`,
  Charset: `
    US_ASCII UTF_8`,
  ChartType: `
    TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE
    STEPPED_AREA TABLE TREEMAP WATERFALL`,
  CopyPasteType: `
    PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES
    PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS`,
  DataValidationCriteria: `
    DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER
    DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO
    NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS
    TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE
    CUSTOM_FORMULA CHECKBOX`,
  DeveloperMetadataLocationType: `
    SPREADSHEET SHEET ROW COLUMN`,
  DeveloperMetadataVisibility: `
    DOCUMENT PROJECT`,
  DigestAlgorithm: `
    MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512`,
  Dimension: `
    COLUMNS ROWS`,
  Direction: `
    UP DOWN PREVIOUS NEXT`,
  EventType: `
    CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED`,
  MacAlgorithm: `
    HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512`,
  ProtectionType: `
    RANGE SHEET`,
  RecalculationInterval: `
    ON_CHANGE MINUTE HOUR`,
  RelativeDate: `
    TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR`,
  SandboxMode: `
    EMULATED IFRAME NATIVE`,
  SheetType: `
    GRID OBJECT`,
  TextDirection: `
    LEFT_TO_RIGHT RIGHT_TO_LEFT`,
  TriggerSource: `
    SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR`,
  ValueType: `
    IMAGE`,
  Weekday: `
    SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY`,
  WrapStrategy: `
    WRAP OVERFLOW CLIP`,
  XFrameOptionsMode: `
    ALLOWALL DEFAULT`,
};

/** The globals that are not emulated, with their members. */
export const GOOGLE_SERVICES: Readonly<Record<string, string>> = {
  Browser: `
    Buttons inputBox msgBox`,
  CalendarApp: `
    Color EventColor EventTransparency EventType GuestStatus Month Visibility Weekday createAllDayEvent
    createAllDayEventSeries createCalendar createEvent createEventFromDescription createEventSeries getAllCalendars
    getAllOwnedCalendars getCalendarById getCalendarsByName getColor getDefaultCalendar getDescription getEventById
    getEventSeriesById getEvents getEventsForDay getId getName getOwnedCalendarById getOwnedCalendarsByName
    getTimeZone isHidden isMyPrimaryCalendar isOwnedByMe isSelected newRecurrence setColor setDescription setHidden
    setName setSelected setTimeZone subscribeToCalendar`,
  CardService: `
    BorderType ComposedEmailType ContentType DisplayStyle GridItemLayout HorizontalAlignment Icon ImageCropType
    ImageStyle InputType Interaction LoadIndicator OnClose OpenAs SelectionInputType SwitchControlType
    TextButtonStyle UpdateDraftBodyType newAction newActionResponseBuilder newAttachment newAuthorizationAction
    newAuthorizationException newBorderStyle newButtonSet newCalendarEventActionResponseBuilder newCardAction
    newCardBuilder newCardHeader newCardSection newComposeActionResponseBuilder newDatePicker newDateTimePicker
    newDecoratedText newDivider newDriveItemsSelectedActionResponseBuilder newEditorFileScopeActionResponseBuilder
    newFixedFooter newGrid newGridItem newIconImage newImage newImageButton newImageComponent newImageCropStyle
    newKeyValue newLinkPreview newMaterialIcon newNavigation newNotification newOpenLink newSelectionInput
    newSuggestions newSuggestionsResponseBuilder newSwitch newTextButton newTextInput newTextParagraph newTimePicker
    newUniversalActionResponseBuilder newUpdateDraftActionResponseBuilder newUpdateDraftBccRecipientsAction
    newUpdateDraftBodyAction newUpdateDraftCcRecipientsAction newUpdateDraftSubjectAction
    newUpdateDraftToRecipientsAction newValidation`,
  Charset: `
    US_ASCII UTF_8`,
  Charts: `
    ChartHiddenDimensionStrategy ChartMergeStrategy ChartType ColumnType CurveStyle PointStyle Position newAreaChart
    newBarChart newColumnChart newDataTable newDataViewDefinition newLineChart newPieChart newScatterChart
    newTableChart newTextStyle`,
  ConferenceDataService: `
    ConferenceErrorType EntryPointFeature EntryPointType newConferenceDataBuilder newConferenceError
    newConferenceParameter newEntryPoint`,
  ContactsApp: `
    ExtendedField Field Gender Month Priority Sensitivity createContact createContactGroup deleteContact
    deleteContactGroup findByEmailAddress findContactGroup getAllContacts getContact getContactById getContactGroup
    getContactGroupById getContactGroups getContacts getContactsByAddress getContactsByCompany
    getContactsByCustomField getContactsByDate getContactsByEmailAddress getContactsByGroup getContactsByIM
    getContactsByJobTitle getContactsByName getContactsByNotes getContactsByPhone getContactsByUrl`,
  ContentService: `
    MimeType createTextOutput`,
  DataStudioApp: `
    createCommunityConnector`,
  DigestAlgorithm: `
    MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512`,
  DocumentApp: `
    Attribute ElementType FontFamily GlyphType HorizontalAlignment ParagraphHeading PositionedLayout TextAlignment
    VerticalAlignment create getActiveDocument getUi openById openByUrl`,
  DriveApp: `
    Access Permission addFile addFolder continueFileIterator continueFolderIterator createFile createFolder
    createShortcut createShortcutForTargetIdAndResourceKey getFileById getFileByIdAndResourceKey getFiles
    getFilesByName getFilesByType getFolderById getFolderByIdAndResourceKey getFolders getFoldersByName getRootFolder
    getStorageLimit getStorageUsed getTrashedFiles getTrashedFolders removeFile removeFolder searchFiles
    searchFolders`,
  FormApp: `
    Alignment DestinationType FeedbackType ItemType PageNavigationType create createCheckboxGridValidation
    createCheckboxValidation createFeedback createGridValidation createParagraphTextValidation createTextValidation
    getActiveForm getUi openById openByUrl`,
  GmailApp: `
    createDraft createLabel deleteLabel getAliases getChatThreads getDraft getDraftMessages getDrafts getInboxThreads
    getInboxUnreadCount getMessageById getMessagesForThread getMessagesForThreads getPriorityInboxThreads
    getPriorityInboxUnreadCount getSpamThreads getSpamUnreadCount getStarredThreads getStarredUnreadCount
    getThreadById getTrashThreads getUserLabelByName getUserLabels markMessageRead markMessageUnread markMessagesRead
    markMessagesUnread markThreadImportant markThreadRead markThreadUnimportant markThreadUnread markThreadsImportant
    markThreadsRead markThreadsUnimportant markThreadsUnread moveMessageToTrash moveMessagesToTrash
    moveThreadToArchive moveThreadToInbox moveThreadToSpam moveThreadToTrash moveThreadsToArchive moveThreadsToInbox
    moveThreadsToSpam moveThreadsToTrash refreshMessage refreshMessages refreshThread refreshThreads search sendEmail
    setCurrentMessageAccessToken starMessage starMessages unstarMessage unstarMessages`,
  GroupsApp: `
    Role getGroupByEmail getGroups`,
  Jdbc: `
    getCloudSqlConnection getConnection newDate newTime newTimestamp parseDate parseTime parseTimestamp`,
  LanguageApp: `
    translate`,
  LinearOptimizationService: `
    Status VariableType createEngine`,
  MacAlgorithm: `
    HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512`,
  Maps: `
    DirectionFinder StaticMap decodePolyline encodePolyline newDirectionFinder newElevationSampler newGeocoder
    newStaticMap setAuthentication`,
  MimeType: `
    BMP CSS CSV FOLDER GIF GOOGLE_APPS_SCRIPT GOOGLE_DOCS GOOGLE_DRAWINGS GOOGLE_FORMS GOOGLE_SHEETS GOOGLE_SITES
    GOOGLE_SLIDES HTML JAVASCRIPT JPEG MICROSOFT_EXCEL MICROSOFT_EXCEL_LEGACY MICROSOFT_POWERPOINT
    MICROSOFT_POWERPOINT_LEGACY MICROSOFT_WORD MICROSOFT_WORD_LEGACY OPENDOCUMENT_GRAPHICS OPENDOCUMENT_PRESENTATION
    OPENDOCUMENT_SPREADSHEET OPENDOCUMENT_TEXT PDF PLAIN_TEXT PNG RTF SHORTCUT SVG ZIP`,
  RsaAlgorithm: `
    RSA_SHA_1 RSA_SHA_256`,
  ScriptProperties: `
    deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty`,
  SitesApp: `
    AttachmentType PageType copySite createSite getActivePage getActiveSite getAllSites getPageByUrl getSite
    getSiteByUrl getSites`,
  SlidesApp: `
    AlignmentPosition ArrowStyle AutoTextType CellMergeState ColorType ContentAlignment DashStyle FillType
    LineCategory LineFillType LineType LinkType ListPreset PageBackgroundType PageElementType PageType
    ParagraphAlignment PlaceholderType PredefinedLayout SelectionType ShapeType SheetsChartEmbedType SlideLinkingMode
    SlidePosition SpacingMode TextBaselineOffset TextDirection ThemeColorType VideoSourceType create
    getActivePresentation getUi newAffineTransformBuilder openById openByUrl`,
  UserProperties: `
    deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty`,
};
