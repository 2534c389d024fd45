package ru.medbus.adapters.formats;

import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.type.Type;

/** Place of a node as people read it: {@code /ClinicalDocument/recordTarget[1]/patientRole[1]/id[2]/@root}. */
public final class TreePath {

    private TreePath() {}

    public static String of(XdmNode node) {
        var path = new StringBuilder();
        prepend(path, node.getUnderlyingNode());
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Line of the element, or of the element that owns the attribute. */
    public static int line(XdmNode node) {
        var place = node.getUnderlyingNode();
        return Math.max(0, place.getNodeKind() == Type.ATTRIBUTE
                ? place.getParent().getLineNumber()
                : place.getLineNumber());
    }

    private static void prepend(StringBuilder path, NodeInfo node) {
        for (var at = node; at != null && at.getNodeKind() != Type.DOCUMENT; at = at.getParent()) {
            path.insert(0, step(at));
        }
    }

    private static String step(NodeInfo node) {
        if (node.getNodeKind() == Type.ATTRIBUTE) {
            return "/@" + node.getLocalPart();
        }
        var root = node.getParent() == null || node.getParent().getNodeKind() == Type.DOCUMENT;
        return "/" + node.getLocalPart() + (root ? "" : "[" + position(node) + "]");
    }

    private static int position(NodeInfo node) {
        int position = 1;
        var before = node.iterateAxis(AxisInfo.PRECEDING_SIBLING);
        for (var sibling = before.next(); sibling != null; sibling = before.next()) {
            position += sameName(sibling, node) ? 1 : 0;
        }
        return position;
    }

    private static boolean sameName(NodeInfo one, NodeInfo other) {
        return one.getNodeKind() == Type.ELEMENT && one.getLocalPart().equals(other.getLocalPart())
                && one.getNamespaceUri().equals(other.getNamespaceUri());
    }
}
