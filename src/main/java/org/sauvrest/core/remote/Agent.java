package org.sauvrest.core.remote;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/// A running SSH agent, spoken to through its socket, on Windows through its pipe. The library's own way there needs a
/// native library.
final class Agent extends AbstractAgentProxy {

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final ByteChannel channel;

    private Agent(ByteChannel channel) {
        super(null);
        this.channel = channel;
    }

    private static Agent at(Path path) throws IOException {
        if (path.toString().startsWith("\\\\.\\pipe")) {
            return new Agent(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        }
        var socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(UnixDomainSocketAddress.of(path));
        return new Agent(socket);
    }

    /// @param path of the agent's socket or pipe
    static SshAgentFactory factory(Path path) {
        return new SshAgentFactory() {
            @Override
            public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
                return List.of();
            }

            @Override
            @SuppressWarnings("NullAway") // null: no agent is to be used
            public SshAgent createClient(Session session, FactoryManager manager) {
                try {
                    return at(path);
                } catch (IOException e) {
                    // An agent that has gone is no agent; other keys may do.
                    return null;
                }
            }

            @Override
            public SshAgentServer createServer(ConnectionService service) {
                throw new UnsupportedOperationException("no agent is forwarded");
            }
        };
    }

    @Override
    protected synchronized Buffer request(Buffer buffer) throws IOException {
        var question = ByteBuffer.wrap(buffer.array(), buffer.rpos(), buffer.available());
        while (question.hasRemaining()) {
            channel.write(question);
        }
        int length = read(Integer.BYTES).getInt();
        if (length < 1 || length > LARGEST_ANSWER) {
            throw new IOException("the agent's answer has " + length + " bytes");
        }
        return new ByteArrayBuffer(read(length).array());
    }

    private ByteBuffer read(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("the agent has closed the connection");
            }
        }
        return bytes.flip();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
