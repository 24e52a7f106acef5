package pushdesk.serving.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// Why no answer came, in words, and how far the request got.
record ConnectionFault(Reached reached, String said) {
    enum Reached {
        /// No server took the connection; a later attempt may find one.
        NOBODY,
        /// The two sides did not agree on TLS, so nothing was sent, and a later attempt would end alike.
        DISTRUSTED,
        /// The connection was lost later: the server may have read the request, or not.
        PERHAPS
    }

    /// Java tells apart how a connection ended, by its message alone; to who waits for an answer it is all one.
    private static final Pattern ENDED = Pattern.compile("received no bytes|EOF reached|Connection reset|Broken pipe|closed", Pattern.CASE_INSENSITIVE);

    /// @param greeting how long a connection was waited for
    static ConnectionFault of(ServerAddress server, IOException failure, Duration greeting) {
        URI address = server.address();
        return switch (failure) {
            case HttpConnectTimeoutException _ -> new ConnectionFault(Reached.NOBODY,
                    address + " took no connection within " + greeting.toSeconds() + " s" + (tls(address) ? "; it may speak no TLS: then its address begins with http://." : "."));
            case ConnectException _ -> new ConnectionFault(Reached.NOBODY, "No server answers at " + address + ".");
            case Connections.AbandonedException stopped -> new ConnectionFault(Reached.PERHAPS, stopped.getMessage());
            case HttpTimeoutException _ -> new ConnectionFault(Reached.PERHAPS, address + " gave no answer in time.");
            case SSLHandshakeException handshake -> new ConnectionFault(Reached.DISTRUSTED, distrust(server, handshake));
            case SSLException tls when String.valueOf(tls.getMessage()).matches("(?i)(unsupported or )?unrecognized SSL message.*") ->
                new ConnectionFault(Reached.DISTRUSTED, address + " speaks no TLS; expected an address that begins with http://.");
            case IOException lost when ENDED.matcher(String.valueOf(lost.getMessage())).find() ->
                new ConnectionFault(Reached.PERHAPS, "The connection to " + address + " ended before an answer came.");
            default -> new ConnectionFault(Reached.PERHAPS, "The connection to " + address + " failed: " + ended(failure.getMessage()));
        };
    }

    private static boolean tls(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /// What is wrong with the server's certificate. The JDK tells some of it by type, the name of the host only in its message.
    private static String distrust(ServerAddress server, SSLHandshakeException failure) {
        String whose = "The certificate of " + server.address();
        if (caused(failure, CertificateExpiredException.class).isPresent()) {
            return whose + " has expired.";
        }
        if (caused(failure, CertificateNotYetValidException.class).isPresent()) {
            return whose + " is not valid yet.";
        }
        if (String.valueOf(failure.getMessage()).contains("No subject alternative")) {
            return whose + " is for another host: it does not name '" + server.address().getHost() + "'.";
        }
        if (caused(failure, CertPathBuilderException.class).isPresent() || caused(failure, CertPathValidatorException.class).isPresent()) {
            return server.authority()
                    .map(file -> whose + " does not come from the authority in " + file + ".")
                    .orElse(whose + " comes from an authority that is not known here. If it is one of your own, give the target the PEM file of its certificates.");
        }
        return "No agreement on TLS with " + server.address() + ": " + ended(failure.getMessage());
    }

    private static <E extends Throwable> Optional<E> caused(Throwable failure, Class<E> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String ended(String message) {
        return message == null ? "it gave no reason." : message.replaceFirst("[.]*$", ".");
    }
}
