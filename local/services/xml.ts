// XmlService: reading XML, as far as the parts of an .xlsx file need it.
import {
  DOMParser,
  type Attr as DomAttribute,
  type Document as DomDocument,
  type Element as DomElement,
} from '@xmldom/xmldom';
import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { GOOGLE, GoogleError, NotEmulated } from '../errors.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** https://developers.google.com/apps-script/reference/xml-service/namespace */
export class Namespace extends EmulatedObject implements EmulationOf<GoogleAppsScript.XML_Service.Namespace> {
  constructor(
    private readonly prefix: string,
    private readonly uri: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/xml-service/namespace#getprefix */
  getPrefix(): string {
    return this.prefix;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/namespace#geturi */
  getURI(): string {
    return this.uri;
  }
}

const NO_NAMESPACE = new Namespace('', '');

const uriOf = (namespace: unknown): string => (namespace instanceof Namespace ? namespace.getURI() : '');

/** https://developers.google.com/apps-script/reference/xml-service/attribute */
export class Attribute extends EmulatedObject implements EmulationOf<GoogleAppsScript.XML_Service.Attribute> {
  constructor(private readonly node: DomAttribute) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/xml-service/attribute#getname */
  getName(): string {
    return this.node.localName ?? this.node.name;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/attribute#getnamespace */
  getNamespace(): Namespace {
    return new Namespace(this.node.prefix ?? '', this.node.namespaceURI ?? '');
  }

  /** https://developers.google.com/apps-script/reference/xml-service/attribute#getvalue */
  getValue(): string {
    return this.node.value;
  }
}

/** https://developers.google.com/apps-script/reference/xml-service/element */
export class Element extends EmulatedObject implements EmulationOf<GoogleAppsScript.XML_Service.Element> {
  #children: readonly DomElement[] | undefined;

  constructor(private readonly node: DomElement) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getname */
  getName(): string {
    return this.node.localName ?? this.node.tagName;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getqualifiedname */
  getQualifiedName(): string {
    return this.node.tagName;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getnamespace */
  getNamespace(): Namespace {
    return new Namespace(this.node.prefix ?? '', this.node.namespaceURI ?? '');
  }

  /** Without a namespace: only elements that have none. https://developers.google.com/apps-script/reference/xml-service/element#getchildname,-namespace */
  getChild(name: string, namespace?: unknown): Element | null {
    const found = this.#elements().find(named(name, uriOf(namespace)));
    return found ? new Element(found) : null;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getchildren */
  getChildren(name?: string, namespace?: unknown): Element[] {
    const elements = name === undefined ? this.#elements() : this.#elements().filter(named(name, uriOf(namespace)));
    return elements.map((element) => new Element(element));
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getchildtextname,-namespace */
  getChildText(name: string, namespace?: unknown): string | null {
    return this.getChild(name, namespace)?.getText() ?? null;
  }

  /** Its own text only. https://developers.google.com/apps-script/reference/xml-service/element#gettext */
  getText(): string {
    let text = '';
    for (let node = this.node.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT || node.nodeType === CDATA) text += node.nodeValue ?? '';
    }
    return text;
  }

  /** With the text of all within. https://developers.google.com/apps-script/reference/xml-service/element#getvalue */
  getValue(): string {
    return this.node.textContent ?? '';
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getattributename,-namespace */
  getAttribute(name: string, namespace?: unknown): Attribute | null {
    const attribute = this.node.getAttributeNodeNS(uriOf(namespace) || null, name);
    return attribute ? new Attribute(attribute) : null;
  }

  /** Declarations of namespaces do not count. https://developers.google.com/apps-script/reference/xml-service/element#getattributes */
  getAttributes(): Attribute[] {
    return Array.from(this.node.attributes)
      .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
      .map((attribute) => new Attribute(attribute));
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#getparentelement */
  getParentElement(): Element | null {
    const parent = this.node.parentElement;
    return parent ? new Element(parent) : null;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/element#isrootelement */
  isRootElement(): boolean {
    return this.node.ownerDocument?.documentElement === this.node;
  }

  override toString(): string {
    const { namespaceURI, tagName } = this.node;
    return `[Element: <${tagName}${namespaceURI ? ` [Namespace: ${namespaceURI}]` : ''}/>]`;
  }

  /** Looked through once: asking for many children by name stays linear. */
  #elements(): readonly DomElement[] {
    if (this.#children) return this.#children;
    const elements: DomElement[] = [];
    for (let node = this.node.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === ELEMENT) elements.push(node as DomElement);
    }
    this.#children = elements;
    return elements;
  }
}

const named = (name: string, uri: string) => (element: DomElement) =>
  (element.localName ?? element.tagName) === name && (element.namespaceURI ?? '') === uri;

/** https://developers.google.com/apps-script/reference/xml-service/document */
export class Document extends EmulatedObject implements EmulationOf<GoogleAppsScript.XML_Service.Document> {
  constructor(private readonly root: DomElement) {
    super();
  }

  /** As Java's JDOM prints it, two spaces and all. */
  override toString(): string {
    if (this.root.ownerDocument?.doctype) throw new NotEmulated('Document.toString of a document with a DOCTYPE');
    return `[Document:  No DOCTYPE declaration, Root is ${this.getRootElement()}]`;
  }

  /** https://developers.google.com/apps-script/reference/xml-service/document#getrootelement */
  getRootElement(): Element {
    return new Element(this.root);
  }

  /** https://developers.google.com/apps-script/reference/xml-service/document#hasrootelement */
  hasRootElement(): boolean {
    return true;
  }
}

/** https://developers.google.com/apps-script/reference/xml-service/xml-service */
export class XmlService extends EmulatedObject implements EmulationOf<GoogleAppsScript.XML_Service.XmlService> {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/xml-service/xml-service#parsexml */
  parse(xml: string): Document {
    this.execution.requireAuth('XmlService.parse');
    if (typeof xml !== 'string') throw signatureError('XmlService.parse', [xml]);
    const root = parsed(xml).documentElement;
    if (!root) throw new GoogleError(GOOGLE.badXml(1, 'Premature end of file.'));
    return new Document(root);
  }

  /** https://developers.google.com/apps-script/reference/xml-service/xml-service#getnamespaceprefix,-uri */
  getNamespace(first: string, second?: string): Namespace {
    return second === undefined ? new Namespace('', first) : new Namespace(first, second);
  }

  /** https://developers.google.com/apps-script/reference/xml-service/xml-service#getnonamespace */
  getNoNamespace(): Namespace {
    return NO_NAMESPACE;
  }
}

const parsed = (xml: string): DomDocument => {
  try {
    return new DOMParser({
      onError: (_level, message, context) => {
        const line: unknown = Reflect.get(Object(Reflect.get(Object(context), 'locator')), 'lineNumber');
        throw new GoogleError(GOOGLE.badXml(typeof line === 'number' && line > 0 ? line : 1, message));
      },
    }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml');
  } catch (error) {
    if (error instanceof GoogleError) throw error;
    throw new GoogleError(
      GOOGLE.badXml(1, error instanceof Error ? error.message : 'Content is not allowed in prolog.'),
    );
  }
};
