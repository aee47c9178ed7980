import type { Element, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives lists the classes of their markers. */
export function rehypeLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'ul') node.properties.className = ['dash'];
      else if (node.tagName === 'ol') node.properties.className = ['steps'];
    });
  };
}

/** Replaces the checkboxes of a task list (`- [x] done`) by characters, as nobody can change them. */
export function rehypeTasks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      node.children = node.children.map((child) =>
        child.type === 'element' && isCheckbox(child) ? mark(child) : child,
      );
    });
  };
}

const isCheckbox = ({ tagName }: Element): boolean => tagName === 'input';

function mark({ properties }: Element): Text {
  return { type: 'text', value: properties.checked ? '☑' : '☐' };
}
