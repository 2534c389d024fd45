package ru.medbus.soap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.CXFServlet;

/** The services; what is called and is none of them is answered as every unknown address. */
class KnownServices extends CXFServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var known = getBus().getExtension(org.apache.cxf.transport.http.HTTPTransportFactory.class).getRegistry();
        if (known(known, path)) {
            super.invoke(request, response);
            return;
        }
        try {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean known(DestinationRegistry registry, String path) {
        return registry.getDestinationForPath(path, true) != null;
    }
}
