package pushdesk.serving;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;

/// By which address other computers reach this one.
final class OwnAddress {
    private OwnAddress() {}

    /// The first address of the first network that is up, one of IPv4 if there is one; empty where this computer is on no network.
    static Optional<InetAddress> onANetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(OwnAddress::leadsOut)
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                    .min(Comparator.comparing(address -> !(address instanceof Inet4Address)));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean leadsOut(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }
}
