package ru.medbus.adapters.formats.schematron;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.event.SequenceWriter;
import net.sf.saxon.om.Item;
import net.sf.saxon.s9api.AbstractDestination;
import net.sf.saxon.serialize.SerializationProperties;
import net.sf.saxon.trans.XPathException;

/** Takes what the rules give, item by item, and stops them when it is enough: a hostile document fails millions of times. */
final class Failures extends AbstractDestination {
    private final int limit;
    private final List<Item> items = new ArrayList<>();

    Failures(int limit) {
        this.limit = limit;
    }

    /** Numbers, nodes and texts, in the order of the rules. */
    List<Item> items() {
        return items;
    }

    boolean full() {
        return items.size() >= limit;
    }

    @Override
    public Receiver getReceiver(PipelineConfiguration pipe, SerializationProperties properties) {
        return new SequenceWriter(pipe) {
            @Override
            public void write(Item item) throws XPathException {
                if (full()) {
                    throw new XPathException("достаточно");
                }
                items.add(item);
            }
        };
    }

    @Override
    public void close() {}
}
